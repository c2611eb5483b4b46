import Domain
import Foundation

/// Clínica Vitalis, on the Profissional plan: it delegates and files under categories, and has no Loop.
enum DemoClinic {
    static let davi = "davi@clinica.example"
    static let helena = "helena@clinica.example"
    static let sofia = "sofia@clinica.example"

    static func tenant(now: Date) -> DemoTenant {
        var chance = DemoChance(seed: 77)
        let calendar = DemoCalendar(now: now, timeZone: TimeZone(identifier: timeZone) ?? .gmt)
        var people = DemoPeople(segments: [("Convênio", 68), ("Particular", 32)], companies: 0, withEmail: 93, withPhone: 92, areaCode: 31)
        let patients = people.make(270, &chance)
        var answers = DemoAnswers(
            calendar: calendar, rhythm: .clinic, plans: surveys, comments: DemoComments(attendants: ["a Neide", "a Camila", "o Davi"]))
        let desk = DemoDesk(calendar: calendar, plan: .professional, agents: [(davi, 62), (sofia, 38)], lead: helena, praise: "Elogio")
        return DemoTenant(
            slug: "clinica", name: "Clínica Vitalis", plan: .professional, timeZone: timeZone, members: members,
            teams: [DemoTeam(name: "Recepção", members: [davi, sofia])], categories: categories, surveys: surveys.map(\.survey), loopSettings: nil,
            opinions: DemoContent.opinions(answers.drafts(patients, &chance), surveys, desk: desk, &chance))
    }

    private static let timeZone = "America/Sao_Paulo"

    private static let members = [
        DemoMember(name: "Davi Monteiro", email: davi, role: .agent),
        DemoMember(name: "Sofia Landim", email: sofia, role: .agent),
        DemoMember(name: "Helena Braga", email: helena, role: .admin),
    ]

    private static let categories = [
        DemoCategory("Consulta"), DemoCategory("Espera"), DemoCategory("Recepção"), DemoCategory("Agendamento", in: "Recepção"), DemoCategory("Exames"),
        DemoCategory("Convênio"), DemoCategory("Cobrança", in: "Convênio"), DemoCategory("Elogio"),
    ]

    private static let surveys = [
        DemoSurveyPlan(
            survey: DemoSurvey(name: "Pós-consulta", audience: .external, touchpoint: "Consulta"), count: 230, prefix: "C",
            classes: [(.detractor, 15), (.passive, 22), (.promoter, 63)],
            topics: [(.care, 48), (.waiting, 28), (.frontDesk, 24)]),
        DemoSurveyPlan(
            survey: DemoSurvey(name: "Exames e resultados", audience: .external, touchpoint: "Coleta e imagem"), count: 100, prefix: "X",
            classes: [(.detractor, 19), (.passive, 26), (.promoter, 55)],
            topics: [(.exams, 78), (.frontDesk, 12), (.insurance, 10)]),
        DemoSurveyPlan(
            survey: DemoSurvey(name: "Relacional", audience: .external, touchpoint: "Uma vez por semestre"), count: 70, prefix: "R",
            classes: [(.detractor, 16), (.passive, 30), (.promoter, 54)],
            topics: [(.care, 40), (.waiting, 25), (.insurance, 20), (.frontDesk, 15)]),
    ]
}
