import Domain
import Foundation
import Testing

@Suite("Civil time")
struct CivilTimeTests {
    @Test(
        "agrees with Foundation's calendar, day by day and over summer time",
        arguments: ["America/Sao_Paulo", "UTC", "Asia/Kathmandu", "America/New_York"])
    func agreesWithFoundation(name: String) throws {
        let zone = try #require(TimeZone(identifier: name))
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        for step in stride(from: -800, to: 25_000, by: 7) {
            let instant = Date(timeIntervalSince1970: Double(step) * 86_400 + Double(step % 24) * 3_601)
            let expected = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: instant)
            let civil = CivilTime(instant, in: zone)
            #expect(
                [civil.year, civil.month, civil.day, civil.hour, civil.minute]
                    == [expected.year, expected.month, expected.day, expected.hour, expected.minute])
        }
    }

    @Test("comes back from the instant it names")
    func roundTrip() throws {
        let zone = try #require(TimeZone(identifier: "America/Sao_Paulo"))
        let civil = CivilTime(year: 2026, month: 5, day: 5, hour: 16, minute: 30)
        #expect(civil.instant(in: zone) == Date(timeIntervalSince1970: 1_778_009_400))
        #expect(CivilTime(civil.instant(in: zone), in: zone) == civil)
    }

    @Test("an hour that summer time skips is the hour after it")
    func skippedHour() throws {
        let zone = try #require(TimeZone(identifier: "America/New_York"))
        let skipped = CivilTime(year: 2026, month: 3, day: 8, hour: 2, minute: 30)
        #expect(CivilTime(skipped.instant(in: zone), in: zone).hour == 3)
    }

    @Test("is written and read as form fields are")
    func formFields() {
        let civil = CivilTime(year: 2026, month: 5, day: 3, hour: 9, minute: 5)
        #expect(civil.formMinute == "2026-05-03T09:05")
        #expect(CivilTime(formField: "2026-05-03T09:05") == civil)
        #expect(CivilTime(formField: "2026-05-03T09:05:59") == civil)
        #expect(CivilTime(formField: "2024-02-29")?.formDay == "2024-02-29")
    }

    @Test(
        "what names no day or hour is none",
        arguments: [
            "", "2026", "2026-13-01", "2026-02-29", "2026-04-31", "0000-01-01", "2026-5-3", "2026-05-03T24:00",
            "2026-05-03T09:60",
            "2026-05-03 09:05", "2026-05-03T", "+026-05-03", "２０２６-05-03",
        ])
    func notATime(text: String) {
        #expect(CivilTime(formField: text) == nil)
    }
}
