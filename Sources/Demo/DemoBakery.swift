import Domain
import Foundation

/// Padaria Dois Irmãos, on the Essencial plan: it reads its opinions and archives them.
enum DemoBakery {
    static let elis = "elis@padaria.example"
    static let otto = "otto@padaria.example"

    static func tenant(now: Date) -> DemoTenant {
        var chance = DemoChance(seed: 9)
        let calendar = DemoCalendar(now: now, timeZone: TimeZone(identifier: timeZone) ?? .gmt)
        var people = DemoPeople(segments: [("Bairro", 74), ("Encomendas", 26)], companies: 0, withEmail: 66, withPhone: 90, areaCode: 32)
        let customers = people.make(125, &chance)
        var answers = DemoAnswers(
            calendar: calendar, rhythm: .bakery, plans: surveys, comments: DemoComments(attendants: ["a Elis", "a Cida", "a Rose"]))
        let desk = DemoDesk(calendar: calendar, plan: .essential, agents: [(elis, 1)], lead: otto)
        return DemoTenant(
            slug: "padaria", name: "Padaria Dois Irmãos", plan: .essential, timeZone: timeZone,
            members: [
                DemoMember(name: "Elis Ferraz", email: elis, role: .agent),
                DemoMember(name: "Otto Ferraz", email: otto, role: .admin),
            ],
            teams: [], categories: [], surveys: surveys.map(\.survey), loopSettings: nil,
            opinions: DemoContent.opinions(answers.drafts(customers, &chance), surveys, desk: desk, &chance))
    }

    private static let timeZone = "America/Sao_Paulo"

    private static let surveys = [
        DemoSurveyPlan(
            survey: DemoSurvey(name: "Balcão", audience: .external, touchpoint: "Loja e café"), count: 130, prefix: "B",
            classes: [(.detractor, 13), (.passive, 24), (.promoter, 63)],
            topics: [(.baking, 58), (.counter, 42)]),
        DemoSurveyPlan(
            survey: DemoSurvey(name: "Encomendas", audience: .external, touchpoint: "Festas e encomendas"), count: 70, prefix: "E",
            classes: [(.detractor, 18), (.passive, 22), (.promoter, 60)],
            topics: [(.orders, 100)]),
    ]
}
