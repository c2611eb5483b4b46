import Domain
import Foundation
import Testing
import Views

/// It is Tuesday 5 May 2026, 14:30 in São Paulo.
private let zone = TimeZone(identifier: "America/Sao_Paulo") ?? .gmt
private let now = CivilTime(year: 2026, month: 5, day: 5, hour: 14, minute: 30).instant(in: zone)

@Suite("Times in words")
struct WordingTests {
    @Test(
        "a moment is told by its day, as near as it is",
        arguments: [
            (CivilTime(year: 2026, month: 5, day: 5, hour: 16), "hoje, 16:00", "today, 16:00"),
            (CivilTime(year: 2026, month: 5, day: 5), "hoje, 00:00", "today, 00:00"),
            (CivilTime(year: 2026, month: 5, day: 4, hour: 23, minute: 59), "ontem, 23:59", "yesterday, 23:59"),
            (CivilTime(year: 2026, month: 5, day: 6, hour: 9, minute: 5), "amanhã, 09:05", "tomorrow, 09:05"),
            (CivilTime(year: 2026, month: 5, day: 3, hour: 8), "3 de mai., 08:00", "3 May, 08:00"),
            (CivilTime(year: 2024, month: 2, day: 29, hour: 8), "29 de fev. de 2024, 08:00", "29 Feb 2024, 08:00"),
        ])
    func moment(civil: CivilTime, portuguese: String, english: String) {
        let instant = civil.instant(in: zone)
        #expect(Text.portuguese.moment(instant, at: now, in: zone) == portuguese)
        #expect(Text.english.moment(instant, at: now, in: zone) == english)
    }

    @Test(
        "lateness is told in minutes, hours or days, and what is to come by its day",
        arguments: [
            (-0.2, "venceu agora", true), (-40, "40 min de atraso", true), (-119, "1 h de atraso", true),
            (-120, "2 h de atraso", true), (-1_440, "1 dia de atraso", true), (-4_400, "3 dias de atraso", true),
            (0.5, "vence agora", false), (40, "vence em 40 min", false), (180, "vence em 3 h", false),
            (600, "vence amanhã", false), (2_880, "vence em 2 dias", false), (57_600, "vence 14 de jun.", false),
        ] as [(Double, String, Bool)])
    func lateness(minutes: Double, words: String, isLate: Bool) {
        let deadline = now.addingTimeInterval(minutes * 60)
        #expect(Text.portuguese.lateness(of: deadline, at: now, in: zone) == Lateness(words: words, isLate: isLate))
    }

    @Test("without a deadline nothing is late")
    func noDeadline() {
        #expect(Text.portuguese.lateness(of: nil, at: now, in: zone) == nil)
        #expect(Text.portuguese.deadline(nil, at: now, in: zone) == nil)
    }

    @Test("a deadline says when, and how late")
    func deadline() {
        let deadline = now.addingTimeInterval(-7_200)
        #expect(Text.portuguese.deadline(deadline, at: now, in: zone) == "hoje, 12:30 · 2 h de atraso")
    }

    @Test(
        "an age is told as roughly as it matters",
        arguments: [(0, "agora"), (5, "há 5 min"), (130, "há 2 h"), (3_000, "há 2 dias")])
    func age(minutes: Int, words: String) {
        #expect(Text.portuguese.age(of: now.addingTimeInterval(Double(-minutes * 60)), at: now) == words)
    }

    @Test("the same instant is another day in another zone")
    func zones() throws {
        let tokyo = try #require(TimeZone(identifier: "Asia/Tokyo"))
        let instant = CivilTime(year: 2026, month: 5, day: 5, hour: 20).instant(in: zone)
        #expect(Text.portuguese.moment(instant, at: now, in: zone) == "hoje, 20:00")
        #expect(Text.portuguese.moment(instant, at: now, in: tokyo) == "hoje, 08:00")
        #expect(Text.portuguese.day(now, at: instant, in: tokyo) == "hoje")
    }
}

@Suite("Figures in words")
struct FigureTests {
    @Test(
        "thousands are marked as the language does",
        arguments: [(0, "0"), (999, "999"), (1_204, "1.204"), (1_000_000, "1.000.000")])
    func number(value: Int, words: String) {
        #expect(Text.portuguese.number(value) == words)
        #expect(Text.english.number(value) == words.replacing(".", with: ","))
    }

    @Test("a count past its bound says so")
    func count() {
        #expect(Text.portuguese.count(999) == "999")
        #expect(Text.portuguese.count(1_000) == "999+")
    }

    @Test(
        "an NPS carries its sign, and none is no zero",
        arguments: [(32.4, "+32"), (-8, "−8"), (0.2, "0"), (nil, "–")] as [(Double?, String)])
    func signed(value: Double?, words: String) {
        #expect(Text.portuguese.signed(value) == words)
    }
}
