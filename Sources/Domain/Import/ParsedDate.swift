/// A date as people and programs write it in a file, not yet in a time zone.
///
/// `2026-05-03T14:22:05.120Z`, `2026-05-03 14:22-03:00`, `2026-05-03`, `03/05/2026 14:22`, `3/5/2026`: with slashes the day
/// comes first. Without a time of day it is midnight.
package struct ParsedDate: Equatable, Sendable {
    /// Days since 1970-01-01.
    package let day: Int
    /// Second of the day: 0 ..< 86,400.
    package let second: Int
    package let nanosecond: Int
    /// Seconds east of Greenwich; nil when the text has no offset.
    package let offset: Int?

    package init?(_ text: String) {
        var text = text
        guard let date = text.withUTF8({ ParsedDate($0) }) else { return nil }
        self = date
    }

    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        var cursor = DigitCursor(bytes)
        guard let day = cursor.date() else { return nil }
        self.day = day
        if cursor.isAtEnd {
            (second, nanosecond, offset) = (0, 0, nil)
            return
        }
        guard cursor.skip("T") || cursor.skip("t") || cursor.skip(" "), let time = cursor.time() else { return nil }
        (second, nanosecond) = time
        if cursor.isAtEnd {
            offset = nil
        } else {
            guard let zone = cursor.zone(), cursor.isAtEnd else { return nil }
            offset = zone
        }
    }

    /// Days from 1970-01-01 to a date of the Gregorian calendar; nil when there is no such date, or it is before 1900.
    static func day(year: Int, month: Int, day: Int) -> Int? {
        guard (1900...9999).contains(year), (1...12).contains(month) else { return nil }
        let first = CivilTime(year: year, month: month, day: 1).dayNumber
        let length = month == 12 ? 31 : CivilTime(year: year, month: month + 1, day: 1).dayNumber - first
        return (1...length).contains(day) ? first + day - 1 : nil
    }
}
