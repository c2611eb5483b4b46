import Domain
import Foundation
import Testing
import Views

/// It is Tuesday 5 May 2026, 14:30 in São Paulo.
private let zone = TimeZone(identifier: "America/Sao_Paulo") ?? .gmt
private let now = CivilTime(year: 2026, month: 5, day: 5, hour: 14, minute: 30).instant(in: zone)

@Suite("Times and deadlines")
struct WordingTests {
    @Test(
        "a timestamp names its day, relative to today when it is near",
        arguments: [
            (CivilTime(year: 2026, month: 5, day: 5, hour: 16), "hoje, 16:00", "today, 16:00", "hoy, 16:00"),
            (CivilTime(year: 2026, month: 5, day: 5), "hoje, 00:00", "today, 00:00", "hoy, 00:00"),
            (CivilTime(year: 2026, month: 5, day: 4, hour: 23, minute: 59), "ontem, 23:59", "yesterday, 23:59", "ayer, 23:59"),
            (CivilTime(year: 2026, month: 5, day: 6, hour: 9, minute: 5), "amanhã, 09:05", "tomorrow, 09:05", "mañana, 09:05"),
            (CivilTime(year: 2026, month: 5, day: 3, hour: 8), "3 de mai., 08:00", "3 May, 08:00", "3 de may., 08:00"),
            (
                CivilTime(year: 2024, month: 2, day: 29, hour: 8), "29 de fev. de 2024, 08:00", "29 Feb 2024, 08:00",
                "29 de feb. de 2024, 08:00"
            ),
        ])
    func timestamp(civil: CivilTime, portuguese: String, english: String, spanish: String) {
        let instant = civil.instant(in: zone)
        #expect(Strings.portuguese.timestamp(instant, at: now, in: zone) == portuguese)
        #expect(Strings.english.timestamp(instant, at: now, in: zone) == english)
        #expect(Strings.spanish.timestamp(instant, at: now, in: zone) == spanish)
    }

    @Test(
        "lateness is given in minutes, hours or days, and a deadline by its day",
        arguments: [
            (-0.2, "venceu agora", true), (-40, "40 min de atraso", true), (-119, "1 h de atraso", true),
            (-120, "2 h de atraso", true), (-1_440, "1 dia de atraso", true), (-4_400, "3 dias de atraso", true),
            (0.5, "vence agora", false), (40, "vence em 40 min", false), (180, "vence em 3 h", false),
            (600, "vence amanhã", false), (2_880, "vence em 2 dias", false), (57_600, "vence 14 de jun.", false),
        ] as [(Double, String, Bool)])
    func lateness(minutes: Double, words: String, isLate: Bool) {
        let deadline = now.addingTimeInterval(minutes * 60)
        #expect(Strings.portuguese.lateness(of: deadline, at: now, in: zone) == Lateness(text: words, isLate: isLate))
    }

    @Test(
        "lateness in Spanish",
        arguments: [
            (-0.2, "acaba de vencer"), (-40, "40 min de retraso"), (-1_440, "1 día de retraso"), (0.5, "vence ahora"),
            (180, "vence en 3 h"), (600, "vence mañana"), (2_880, "vence en 2 días"), (57_600, "vence el 14 de jun."),
        ] as [(Double, String)])
    func spanishLateness(minutes: Double, text: String) {
        let deadline = now.addingTimeInterval(minutes * 60)
        #expect(Strings.spanish.lateness(of: deadline, at: now, in: zone)?.text == text)
    }

    @Test("without a deadline nothing is late")
    func noDeadline() {
        #expect(Strings.portuguese.lateness(of: nil, at: now, in: zone) == nil)
        #expect(Strings.portuguese.deadline(nil, at: now, in: zone) == nil)
    }

    @Test("a deadline says when, and how late")
    func deadline() {
        let deadline = now.addingTimeInterval(-7_200)
        #expect(Strings.portuguese.deadline(deadline, at: now, in: zone) == "hoje, 12:30 · 2 h de atraso")
    }

    @Test(
        "an age is rounded to its largest unit",
        arguments: [
            (0, "agora", "just now", "ahora"), (5, "há 5 min", "5 min ago", "hace 5 min"), (130, "há 2 h", "2 h ago", "hace 2 h"),
            (1_500, "há 1 dia", "1 day ago", "hace 1 día"), (3_000, "há 2 dias", "2 days ago", "hace 2 días"),
        ])
    func age(minutes: Int, portuguese: String, english: String, spanish: String) {
        let instant = now.addingTimeInterval(Double(-minutes * 60))
        #expect(Strings.portuguese.age(of: instant, at: now) == portuguese)
        #expect(Strings.english.age(of: instant, at: now) == english)
        #expect(Strings.spanish.age(of: instant, at: now) == spanish)
    }

    @Test("the same instant is another day in another zone")
    func zones() throws {
        let tokyo = try #require(TimeZone(identifier: "Asia/Tokyo"))
        let instant = CivilTime(year: 2026, month: 5, day: 5, hour: 20).instant(in: zone)
        #expect(Strings.portuguese.timestamp(instant, at: now, in: zone) == "hoje, 20:00")
        #expect(Strings.portuguese.timestamp(instant, at: now, in: tokyo) == "hoje, 08:00")
        #expect(Strings.portuguese.day(now, at: instant, in: tokyo) == "hoje")
    }
}

@Suite("Numbers")
struct NumberTests {
    @Test(
        "thousands have the separator of the language",
        arguments: [(0, "0"), (999, "999"), (1_204, "1.204"), (1_000_000, "1.000.000")])
    func number(value: Int, words: String) {
        #expect(Strings.portuguese.number(value) == words)
        #expect(Strings.english.number(value) == words.replacing(".", with: ","))
        #expect(Strings.spanish.number(value) == words)
    }

    @Test("a count above its bound ends in a plus sign")
    func count() {
        #expect(Strings.portuguese.count(999) == "999")
        #expect(Strings.portuguese.count(1_000) == "999+")
    }

    @Test(
        "an NPS has its sign, and a missing one is not zero",
        arguments: [(32.4, "+32"), (-8, "−8"), (0.2, "0"), (nil, "–")] as [(Double?, String)])
    func signed(value: Double?, words: String) {
        #expect(Strings.portuguese.signed(value) == words)
    }
}
