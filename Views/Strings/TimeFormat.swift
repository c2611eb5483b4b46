import Domain
import Foundation

extension Strings {
    /// "hoje, 16:00", "ontem, 18:42", "3 de mai., 09:00", "3 de mai. de 2024, 09:00".
    package func timestamp(_ instant: Date, at now: Date, in zone: TimeZone) -> String {
        let civil = CivilTime(instant, in: zone)
        return "\(day(civil, asOf: CivilTime(now, in: zone))), \(clock(civil))"
    }

    /// "3 de mai. de 2024, 09:00": with the year and no relative days, for texts that are kept.
    package func fullTimestamp(_ instant: Date, in zone: TimeZone) -> String {
        let civil = CivilTime(instant, in: zone)
        return "\(fullDay(civil)), \(clock(civil))"
    }

    /// "3 de mai. de 2024".
    package func fullDay(_ day: CivilTime) -> String { time.dayOfYear(day.day, time.months[day.month - 1], day.year) }

    /// "hoje", "ontem", "3 de mai.", "3 de mai. de 2024".
    package func day(_ instant: Date, at now: Date, in zone: TimeZone) -> String {
        day(CivilTime(instant, in: zone), asOf: CivilTime(now, in: zone))
    }

    /// "agora", "há 5 min", "há 3 h", "há 2 dias".
    package func age(of instant: Date, at now: Date) -> String {
        let minutes = Self.minutes(from: instant, to: now)
        return minutes < 1 ? time.justNow : time.ago(span(minutes))
    }

    /// "2 h de atraso", "vence em 40 min", "vence amanhã". Nil without a deadline.
    package func lateness(of deadline: Date?, at now: Date, in zone: TimeZone) -> Lateness? {
        guard let deadline else { return nil }
        if deadline <= now {
            let late = Self.minutes(from: deadline, to: now)
            return Lateness(text: late < 1 ? time.lateNow : time.late(span(late)), isLate: true)
        }
        return Lateness(text: due(deadline, now, zone), isLate: false)
    }

    /// The deadline and how late it is: "hoje, 16:00 · 2 h de atraso".
    package func deadline(_ deadline: Date?, at now: Date, in zone: TimeZone) -> String? {
        guard let deadline, let lateness = lateness(of: deadline, at: now, in: zone) else { return nil }
        return "\(timestamp(deadline, at: now, in: zone)) · \(lateness.text)"
    }

    private func due(_ deadline: Date, _ now: Date, _ zone: TimeZone) -> String {
        let today = CivilTime(now, in: zone), day = CivilTime(deadline, in: zone)
        let minutes = Self.minutes(from: now, to: deadline)
        switch day.dayNumber - today.dayNumber {
        case _ where minutes < 1: return time.dueNow
        case 0: return time.due(span(minutes))
        case 1: return time.dueTomorrow
        case let days where days <= 30: return time.due(time.days(days))
        default: return time.dueOn(self.day(day, asOf: today))
        }
    }

    private func day(_ day: CivilTime, asOf today: CivilTime) -> String {
        switch day.dayNumber - today.dayNumber {
        case 0: return time.today
        case 1: return time.tomorrow
        case -1: return time.yesterday
        default:
            let month = time.months[day.month - 1]
            return day.year == today.year ? time.dayOfMonth(day.day, month) : fullDay(day)
        }
    }

    private func clock(_ civil: CivilTime) -> String {
        "\(civil.hour < 10 ? "0" : "")\(civil.hour):\(civil.minute < 10 ? "0" : "")\(civil.minute)"
    }

    private func span(_ minutes: Int) -> String {
        switch minutes {
        case ..<60: time.minutes(minutes)
        case ..<1_440: time.hours(minutes / 60)
        default: time.days(minutes / 1_440)
        }
    }

    private static func minutes(from start: Date, to end: Date) -> Int {
        max(0, Int(end.timeIntervalSince(start) / 60))
    }
}
