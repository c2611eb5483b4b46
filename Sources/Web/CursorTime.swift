import Foundation

extension Date {
    /// Parses microseconds since 1970, the resolution of timestamptz; nil when it is no number, or beyond what timestamptz can hold.
    package init?(microseconds text: some StringProtocol) {
        guard let microseconds = Int(text), abs(microseconds) < 100_000_000_000_000_000 else { return nil }
        self.init(timeIntervalSince1970: Double(microseconds) / 1_000_000)
    }

    /// Microseconds since 1970, for a pagination cursor.
    package var microsecondText: String { String(Int((timeIntervalSince1970 * 1_000_000).rounded())) }
}
