import Foundation

extension Date {
    /// Since 1970. What PostgreSQL's timestamptz can't hold is nil.
    package init?(microseconds text: some StringProtocol) {
        guard let microseconds = Int(text), abs(microseconds) < 100_000_000_000_000_000 else { return nil }
        self.init(timeIntervalSince1970: Double(microseconds) / 1_000_000)
    }

    package var microsecondText: String { String(Int((timeIntervalSince1970 * 1_000_000).rounded())) }
}
