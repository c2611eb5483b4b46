import Foundation

extension Date: PostgresCodable {
    package static var postgresType: PostgresType { .timestamptz }

    /// In microseconds, the server's precision; rounded. Dates beyond the server's range become `infinity`.
    package func encode(into bytes: inout [UInt8]) -> Bool {
        bytes.append(bigEndian: postgresMicroseconds)
        return true
    }

    /// Decodes timestamptz, timestamp (as UTC) and date (midnight UTC). `infinity` becomes the distant future,
    /// `-infinity` the distant past.
    package static func decode(_ cell: Cell) throws -> Date {
        switch cell.type {
        case 1184, 1114: if let value = cell.integer(Int64.self) { return Date(postgresMicroseconds: value) }
        case 1082:
            guard let days = cell.integer(Int32.self) else { break }
            if days == .max || days == .min { return days == .max ? .distantFuture : .distantPast }
            return Date(postgresMicroseconds: Int64(days) * 86_400_000_000)
        default: break
        }
        throw cell.mismatch("Date")
    }

    /// Microseconds since 2000-01-01 00:00 UTC. Exact: a Double represents these for the next 250 years.
    var postgresMicroseconds: Int64 {
        let microseconds = (timeIntervalSinceReferenceDate * 1_000_000).rounded()
        guard microseconds.isFinite, microseconds.magnitude < 9e18 else { return self > .now ? .max : .min }
        return Int64(microseconds) + Self.microsecondsToReferenceDate
    }

    init(postgresMicroseconds value: Int64) {
        switch value {
        case .max: self = .distantFuture
        case .min: self = .distantPast
        default:
            self.init(timeIntervalSinceReferenceDate: Double(value - Self.microsecondsToReferenceDate) / 1_000_000)
        }
    }

    /// From PostgreSQL's epoch, 2000-01-01, to Foundation's, 2001-01-01: 366 days.
    private static let microsecondsToReferenceDate: Int64 = 366 * 86_400_000_000
}
