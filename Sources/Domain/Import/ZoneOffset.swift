import Foundation

/// A time zone's offset from Greenwich, cached by day.
///
/// The time zone itself is a function that the caller passes, such as `timeZone.secondsFromGMT(for:)`.
package struct ZoneOffset: Sendable {
    private let secondsFromGMT: @Sendable (Date) -> Int
    private var constantDays: [Int: Int] = [:]

    package init(secondsFromGMT: @escaping @Sendable (Date) -> Int) {
        self.secondsFromGMT = secondsFromGMT
    }

    /// The instant of a date, which is in this zone unless it has an offset of its own.
    package mutating func timestamp(of date: ParsedDate) -> Date {
        let local = date.day * 86_400 + date.second
        let seconds = local - (date.offset ?? offset(onDay: date.day, atLocal: local))
        return Date(timeIntervalSince1970: Double(seconds) + Double(date.nanosecond) / 1e9)
    }

    private mutating func offset(onDay day: Int, atLocal local: Int) -> Int {
        if let constant = constantDays[day] { return constant }
        // No zone is further than 14 hours from Greenwich: an offset that is the same before and after holds all day.
        let before = offset(at: day * 86_400 - 50_400)
        if before == offset(at: (day + 1) * 86_400 + 50_400) {
            if constantDays.count >= 5000 { constantDays = [:] }
            constantDays[day] = before
            return before
        }
        // Clocks change around this day. A repeated hour means the first of the two; a skipped one has the old offset.
        let after = offset(at: local - before)
        return after == before ? before : offset(at: local - after) == after ? after : before
    }

    private func offset(at seconds: Int) -> Int {
        secondsFromGMT(Date(timeIntervalSince1970: Double(seconds)))
    }
}
