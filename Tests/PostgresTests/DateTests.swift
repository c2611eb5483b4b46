import Foundation
import Testing

@testable import Postgres

@Suite struct DateTests {
    @Test(arguments: [
        "2000-01-01 00:00:00+00", "1969-12-31 23:59:59.999999+00", "2026-11-21 23:05:00.000001+00",
        "2024-02-29 12:00:00.5+00", "1582-10-04 00:00:00+00", "4712-06-01 23:59:59.25+00", "0001-01-01 00:00:00+00",
    ])
    func datesAreExactToTheMicrosecond(_ text: String) async throws {
        try await withDatabase(at: TestServer.url()) { database in
            let date = try await database.value(Date.self, "SELECT \(text)::text::timestamptz")
            let isSame = try await database.value(Bool.self, "SELECT \(date) = \(text)::text::timestamptz")
            #expect(isSame)
            var rows = CopyRows()
            rows.append(date)
            let copied = String(decoding: rows.bytes.dropLast(), as: UTF8.self)
            #expect(try await database.value(Bool.self, "SELECT \(copied)::text::timestamptz = \(date)"))
        }
    }

    @Test func infinityIsDistant() async throws {
        try await withDatabase(at: TestServer.url()) { database in
            let dates = try await database.pipeline(
                .none,
                SQL("SELECT 'infinity'::timestamptz, '-infinity'::timestamptz, '-infinity'::date")
                    .one { (a: Date, b: Date, c: Date) in [a, b, c] })
            #expect(dates == [.distantFuture, .distantPast, .distantPast])
        }
    }

    @Test func daysAreDecodedAsMidnightUTC() async throws {
        try await withDatabase(at: TestServer.url()) { database in
            let day = try await database.value(Date.self, "SELECT '1970-01-02'::date")
            #expect(day == Date(timeIntervalSince1970: 86_400))
        }
    }
}
