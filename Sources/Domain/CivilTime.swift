import Foundation

/// Local date and time of some zone, to the minute, in the Gregorian calendar.
package struct CivilTime: Equatable, Sendable {
    package var year: Int
    /// 1 … 12.
    package var month: Int
    package var day: Int
    package var hour: Int
    package var minute: Int

    package init(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0) {
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
    }

    package init(_ instant: Date, in zone: TimeZone) {
        let seconds = Int(instant.timeIntervalSince1970.rounded(.down)) + zone.secondsFromGMT(for: instant)
        self.init(dayNumber: seconds.floored(by: 86_400), second: seconds.remainder(by: 86_400))
    }

    /// Days since 1970-01-01. Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
    package var dayNumber: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted.floored(by: 400)
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// Midnight at the start of the next day.
    package var nextDay: CivilTime { CivilTime(dayNumber: dayNumber + 1, second: 0) }

    /// The instant at which the zone's clocks show this. An hour that summer time skips is read as the hour after it, a
    /// repeated hour as the first of the two.
    package func instant(in zone: TimeZone) -> Date {
        let wall = Date(timeIntervalSince1970: Double(dayNumber * 86_400 + hour * 3_600 + minute * 60))
        let before = zone.secondsFromGMT(for: wall - 86_400)
        let after = zone.secondsFromGMT(for: wall + 86_400)
        let first = wall - Double(before), second = wall - Double(after)
        let isSecond = zone.secondsFromGMT(for: first) != before && zone.secondsFromGMT(for: second) == after
        return isSecond ? second : first
    }

    private init(dayNumber: Int, second: Int) {
        let shifted = dayNumber + 719_468
        let era = shifted.floored(by: 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1,
            hour: second / 3_600, minute: second % 3_600 / 60)
    }
}

extension Int {
    fileprivate func floored(by divisor: Int) -> Int {
        self >= 0 ? self / divisor : (self - divisor + 1) / divisor
    }

    fileprivate func remainder(by divisor: Int) -> Int { self - floored(by: divisor) * divisor }
}
