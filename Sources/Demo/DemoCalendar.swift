import Foundation

/// When people answer, and when a team works.
struct DemoCalendar: Sendable {
    let now: Date
    let calendar: Calendar

    static let days = 182

    init(now: Date, timeZone: TimeZone) {
        self.now = now
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        self.calendar = calendar
    }

    /// Moments of the last six months, oldest first: more on some weekdays and hours than on others, more of late than at first.
    func arrivals(_ count: Int, _ rhythm: DemoRhythm, _ chance: inout DemoChance) -> [Date] {
        let today = calendar.startOfDay(for: now)
        let days: [(Date, Int)] = (0..<Self.days).compactMap { back in
            guard let day = calendar.date(byAdding: .day, value: -back, to: today) else { return nil }
            let growth = 100 - back * 40 / Self.days
            return (day, rhythm.weekdays[calendar.component(.weekday, from: day) - 1] * growth)
        }
        return (0..<count).map { _ in moment(days, rhythm, &chance) }.sorted()
    }

    private func moment(_ days: [(Date, Int)], _ rhythm: DemoRhythm, _ chance: inout DemoChance) -> Date {
        while true {
            let day = chance.pick(days)
            let hour = chance.pick(Array(rhythm.hours.enumerated()).map { ($0.offset, $0.element) })
            let seconds = hour * 3600 + chance.number(0...3599)
            let moment = day.addingTimeInterval(TimeInterval(seconds))
            if moment < now.addingTimeInterval(-120) { return moment }
        }
    }

    /// So many hours of work later: Monday to Friday, from nine to six.
    func working(_ hours: Double, after start: Date) -> Date {
        var left = hours * 3600
        var moment = start
        while true {
            moment = opening(moment)
            let closing = calendar.startOfDay(for: moment).addingTimeInterval(18 * 3600)
            let available = closing.timeIntervalSince(moment)
            if left < available { return moment.addingTimeInterval(left) }
            left -= available
            moment = closing
        }
    }

    /// So many hours later, by day: people do not write e-mails at four in the morning.
    func awake(_ hours: Double, after start: Date) -> Date {
        let moment = start.addingTimeInterval(hours * 3600)
        let hour = calendar.component(.hour, from: moment)
        return hour < 7 ? moment.addingTimeInterval(7 * 3600) : moment
    }

    /// The half hour at or before it.
    func halfHour(_ date: Date) -> Date {
        Date(timeIntervalSince1970: (date.timeIntervalSince1970 / 1800).rounded(.down) * 1800)
    }

    /// A time of day, so many days from today.
    func day(_ offset: Int, _ hour: Int, _ minute: Int = 0) -> Date {
        let day = calendar.date(byAdding: .day, value: offset, to: calendar.startOfDay(for: now)) ?? now
        return day.addingTimeInterval(TimeInterval(hour * 3600 + minute * 60))
    }

    /// The moment itself when the team is at work, else when it next begins.
    private func opening(_ moment: Date) -> Date {
        var moment = moment
        while true {
            let morning = calendar.startOfDay(for: moment).addingTimeInterval(9 * 3600)
            if moment < morning { moment = morning }
            if !calendar.isDateInWeekend(moment), moment < morning.addingTimeInterval(9 * 3600) { return moment }
            moment = morning.addingTimeInterval(24 * 3600)
        }
    }
}

/// Weights: of the weekdays, Sunday first, and of the 24 hours.
struct DemoRhythm: Sendable {
    let weekdays: [Int]
    let hours: [Int]

    static let shop = DemoRhythm(
        weekdays: [7, 11, 12, 12, 11, 10, 9],
        hours: [2, 1, 0, 0, 0, 1, 2, 4, 6, 8, 10, 10, 11, 8, 8, 8, 7, 7, 9, 11, 12, 12, 8, 4])
    static let clinic = DemoRhythm(
        weekdays: [1, 12, 13, 12, 12, 11, 4],
        hours: [0, 0, 0, 0, 0, 0, 1, 3, 5, 8, 9, 10, 9, 6, 8, 9, 10, 10, 9, 8, 6, 4, 2, 1])
    static let bakery = DemoRhythm(
        weekdays: [11, 7, 7, 8, 8, 10, 14],
        hours: [0, 0, 0, 0, 0, 1, 6, 11, 12, 9, 7, 5, 4, 4, 4, 6, 9, 10, 8, 5, 3, 1, 0, 0])
}
