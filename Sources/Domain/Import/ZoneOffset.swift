import Foundation

/// How far from Greenwich a place's clocks are, day by day; a day that was asked for once costs a look-up.
///
/// The world's part is a function the caller gives, such as `timeZone.secondsFromGMT(for:)`.
package struct ZoneOffset: Sendable {
    private let secondsFromGMT: @Sendable (Date) -> Int
    private var steadyDays: [Int: Int] = [:]

    package init(secondsFromGMT: @escaping @Sendable (Date) -> Int) {
        self.secondsFromGMT = secondsFromGMT
    }

    /// The moment a written date means; in this place, unless it names an offset of its own.
    package mutating func moment(_ written: WrittenDate) -> Date {
        let local = written.day * 86_400 + written.second
        let seconds = local - (written.offset ?? offset(onDay: written.day, atLocal: local))
        return Date(timeIntervalSince1970: Double(seconds) + Double(written.nanosecond) / 1e9)
    }

    private mutating func offset(onDay day: Int, atLocal local: Int) -> Int {
        if let steady = steadyDays[day] { return steady }
        // No place is further than 14 hours from Greenwich: what holds before and after holds all day.
        let before = offset(at: day * 86_400 - 50_400)
        if before == offset(at: (day + 1) * 86_400 + 50_400) {
            if steadyDays.count >= 5000 { steadyDays = [:] }
            steadyDays[day] = before
            return before
        }
        // Clocks change about now. An hour that is repeated means its first turn; one that is skipped, the old offset.
        let after = offset(at: local - before)
        return after == before ? before : offset(at: local - after) == after ? after : before
    }

    private func offset(at seconds: Int) -> Int {
        secondsFromGMT(Date(timeIntervalSince1970: Double(seconds)))
    }
}
