import Foundation

/// A company's time: when its customers respond and when its team works.
struct CompanyCalendar: Sendable {
    let now: Date
    private let calendar: Calendar

    /// How far back the first response can be.
    static let days = 182

    init(now: Date, timeZone: TimeZone) {
        self.now = now
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        self.calendar = calendar
    }

    /// Times within the last `days`, oldest first. Recent days get more: a day `days` ago has 60 % of today's weight.
    func arrivals(_ count: Int, _ weights: ArrivalWeights, _ random: inout SeededRandom) -> [Date] {
        let today = calendar.startOfDay(for: now)
        let days = WeightedChoices<Date>(
            (0..<Self.days).compactMap { back in
                guard let day = calendar.date(byAdding: .day, value: -back, to: today) else { return nil }
                let growth = 100 - back * 40 / Self.days
                return .init(value: day, weight: weights.weekdays[calendar.component(.weekday, from: day) - 1] * growth)
            })
        let hours = WeightedChoices<Int>(weights.hours.enumerated().map { .init(value: $0.offset, weight: $0.element) })
        guard let days, let hours else { return [] }
        return (0..<count).map { _ in time(days, hours, &random) }.sorted()
    }

    /// At least two minutes before `now`.
    private func time(_ days: WeightedChoices<Date>, _ hours: WeightedChoices<Int>, _ random: inout SeededRandom) -> Date {
        while true {
            let day = random.pick(days)
            let seconds = random.pick(hours) * 3600 + random.number(0...3599)
            let time = day.addingTimeInterval(TimeInterval(seconds))
            if time < now.addingTimeInterval(-120) { return time }
        }
    }

    /// `hours` of work later: Monday to Friday, 9:00 to 18:00.
    func working(_ hours: Double, after start: Date) -> Date {
        var left = hours * 3600
        var time = start
        while true {
            time = opening(time)
            let closing = calendar.startOfDay(for: time).addingTimeInterval(18 * 3600)
            let available = closing.timeIntervalSince(time)
            if left < available { return time.addingTimeInterval(left) }
            left -= available
            time = closing
        }
    }

    /// `hours` later, moved by seven hours when that falls before 7:00: customers do not write e-mails at four in the morning.
    func awake(_ hours: Double, after start: Date) -> Date {
        let time = start.addingTimeInterval(hours * 3600)
        return hour(of: time) < 7 ? time.addingTimeInterval(7 * 3600) : time
    }

    /// The half hour at or before it.
    func halfHour(_ date: Date) -> Date {
        Date(timeIntervalSince1970: (date.timeIntervalSince1970 / 1800).rounded(.down) * 1800)
    }

    /// A time of day, `offset` days from today.
    func day(_ offset: Int, _ hour: Int, _ minute: Int = 0) -> Date {
        let day = calendar.date(byAdding: .day, value: offset, to: calendar.startOfDay(for: now)) ?? now
        return day.addingTimeInterval(TimeInterval(hour * 3600 + minute * 60))
    }

    func hour(of date: Date) -> Int { calendar.component(.hour, from: date) }

    /// `time` itself within working hours, else the next start of work.
    private func opening(_ time: Date) -> Date {
        var time = time
        while true {
            let morning = calendar.startOfDay(for: time).addingTimeInterval(9 * 3600)
            if time < morning { time = morning }
            if !calendar.isDateInWeekend(time), time < morning.addingTimeInterval(9 * 3600) { return time }
            time = morning.addingTimeInterval(24 * 3600)
        }
    }
}
