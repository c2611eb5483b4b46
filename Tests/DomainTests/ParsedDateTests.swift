import Foundation
import Testing

@testable import Domain

@Suite struct ParsedDateTests {
    private static let saoPaulo = TimeZone(identifier: "America/Sao_Paulo")

    @Test(arguments: [
        ("2026-05-03T14:22:05Z", 1_777_818_125.0), ("2026-05-03T14:22:05.25Z", 1_777_818_125.25),
        ("2026-05-03 14:22:05 +0000", 1_777_818_125),
        ("2026-05-03T14:22:05-03:00", 1_777_828_925), ("2026-05-03T14:22-03", 1_777_828_920),
        ("2026-05-03T14:22:05,5+0530", 1_777_798_325.5),
        ("2026-05-03T14:22:05", 1_777_828_925), ("2026-05-03 14:22", 1_777_828_920), ("2026-05-03", 1_777_777_200),
        ("03/05/2026 14:22", 1_777_828_920), ("03/05/2026 14:22:05", 1_777_828_925), ("3/5/2026 9:05", 1_777_809_900),
        ("03/05/2026", 1_777_777_200),
        ("29/02/2024", 1_709_175_600),
    ])
    func aDateIsReadAsItIsWritten(_ text: String, _ seconds: Double) throws {
        let timeZone = try #require(Self.saoPaulo)
        var zone = ZoneOffset { timeZone.secondsFromGMT(for: $0) }
        #expect(zone.timestamp(of: try #require(ParsedDate(text))) == Date(timeIntervalSince1970: seconds))
    }

    @Test(arguments: [
        "", "ontem", "2026", "2026-05", "2026-5-3", "2026-13-01", "2026-02-29", "31/04/2026", "00/05/2026", "03/05/26",
        "2026-05-03T24:00", "2026-05-03T",
        "2026-05-03 14", "2026-05-03 14:60", "2026-05-03 14:22:60", "2026-05-03 14:22x", "2026-05-03T14:22:05+3",
        "2026-05-03T14:22:05+19:00",
        "2026/05/03", "1899-12-31", "12345-01-01", "-026-05-03", "03-05-2026", "2026-05-03T14:22:05ZZ",
        "9999999999999999999999",
    ])
    func thisIsNoDate(_ text: String) {
        #expect(ParsedDate(text) == nil)
    }

    @Test func everyDayOfFourCenturiesFollowsTheOneBefore() {
        var expected = ParsedDate.day(year: 1900, month: 1, day: 1) ?? 0
        #expect(expected == -25_567)
        for year in 1900...2299 {
            for month in 1...12 {
                for day in 1...31 {
                    guard let number = ParsedDate.day(year: year, month: month, day: day) else { continue }
                    #expect(number == expected)
                    expected += 1
                }
            }
        }
        #expect(expected == ParsedDate.day(year: 2300, month: 1, day: 1))
    }

    /// In 2018 São Paulo's clocks went from 00:00 to 01:00 on 4 November, and back from 00:00 to 23:00 on 17 February 2019.
    @Test(arguments: [
        ("2018-11-03 23:59", -3), ("2018-11-04 01:00", -2), ("2018-11-04 12:00", -2), ("2018-11-05 00:00", -2),
        ("2019-02-16 22:59", -2),
        ("2019-02-16 23:30", -2), ("2019-02-17 00:00", -3), ("2018-11-04 00:30", -3), ("2026-05-03 12:00", -3),
    ])
    func summerTimeCounts(_ text: String, _ hours: Int) throws {
        let timeZone = try #require(Self.saoPaulo)
        var zone = ZoneOffset { timeZone.secondsFromGMT(for: $0) }
        let parsed = try #require(ParsedDate(text))
        for _ in 1...2 {
            let local = Double(parsed.day * 86_400 + parsed.second)
            #expect(zone.timestamp(of: parsed).timeIntervalSince1970 == local - Double(hours * 3600))
        }
    }

    @Test func aDayIsLookedUpOnce() throws {
        let timeZone = try #require(Self.saoPaulo)
        let lookups = Lookups()
        var zone = ZoneOffset {
            lookups.count += 1
            return timeZone.secondsFromGMT(for: $0)
        }
        for minute in 0..<60 {
            _ = zone.timestamp(of: try #require(ParsedDate("2026-05-03 14:\(minute < 10 ? "0" : "")\(minute)")))
        }
        #expect(lookups.count == 2)
    }

    /// One test's own, on one thread.
    private final class Lookups: Sendable {
        nonisolated(unsafe) var count = 0
    }
}
