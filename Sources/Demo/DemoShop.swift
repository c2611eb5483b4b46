import Domain
import Foundation

/// Loja Horizonte sells appliances and furniture all over the country: everything that Enterprise can do.
enum DemoShop {
    static let ana = "ana@loja.example"
    static let bruno = "bruno@loja.example"
    static let lia = "lia@loja.example"
    static let tiago = "tiago@loja.example"
    static let caio = "caio@loja.example"

    static func tenant(now: Date) -> DemoTenant {
        var chance = DemoChance(seed: 2_042)
        let calendar = DemoCalendar(now: now, timeZone: TimeZone(identifier: timeZone) ?? .gmt)
        let stories = DemoStories(calendar: calendar).all
        var plans = surveys
        let toldBySurvey = Dictionary(grouping: stories, by: \.survey).mapValues(\.count)
        plans = plans.indices.map { plans[$0].with(count: plans[$0].count - toldBySurvey[$0, default: 0]) }
        var people = DemoPeople(
            segments: [("Varejo", 58), ("Clube Horizonte", 30), ("Marketplace", 12)], companies: 9, withEmail: 97, withPhone: 88,
            taken: Set(stories.compactMap(\.customer.email)))
        let customers = people.make(900, &chance)
        var answers = DemoAnswers(
            calendar: calendar, rhythm: .shop, plans: plans,
            comments: DemoComments(attendants: ["a Ana", "a Lia", "o Tiago", "a Ana Nogueira", "a atendente Lia", "o Tiago do SAC"]))
        return DemoTenant(
            slug: "loja", name: "Loja Horizonte", plan: .enterprise, timeZone: timeZone, members: members, teams: teams, categories: categories,
            surveys: plans.map(\.survey), loopSettings: loopSettings,
            opinions: DemoContent.opinions(answers.drafts(customers, &chance), plans, stories: stories, desk: desk(calendar), &chance))
    }

    private static let timeZone = "America/Sao_Paulo"

    private static let members = [
        DemoMember(name: "Ana Nogueira", email: ana, role: .agent),
        DemoMember(name: "Bruno Rezende", email: bruno, role: .admin),
        DemoMember(name: "Lia Teixeira", email: lia, role: .agent),
        DemoMember(name: "Tiago Azevedo", email: tiago, role: .agent),
        DemoMember(name: "Caio Sampaio", email: caio, role: .follower),
    ]

    private static let teams = [
        DemoTeam(name: "Atendimento", members: [ana, lia, tiago]),
        DemoTeam(name: "Entregas", members: [lia, tiago]),
        DemoTeam(name: "Financeiro", members: [ana, bruno]),
    ]

    private static let categories = [
        DemoCategory("Entrega"), DemoCategory("Atraso", in: "Entrega"), DemoCategory("Transportadora", in: "Entrega"), DemoCategory("Avaria", in: "Entrega"),
        DemoCategory("Produto"), DemoCategory("Defeito", in: "Produto"), DemoCategory("Embalagem"), DemoCategory("Montagem"),
        DemoCategory("Atendimento"), DemoCategory("Loja física", in: "Atendimento"), DemoCategory("Troca e devolução"),
        DemoCategory("Faturamento"), DemoCategory("Cobrança", in: "Faturamento"), DemoCategory("Nota fiscal", in: "Faturamento"),
        DemoCategory("Aplicativo"), DemoCategory("Preço"), DemoCategory("Elogio"),
    ]

    private static func desk(_ calendar: DemoCalendar) -> DemoDesk {
        DemoDesk(
            calendar: calendar, plan: .enterprise, agents: [(ana, 27), (lia, 38), (tiago, 35)], lead: bruno, watchers: [(caio, 5), (bruno, 4)],
            teams: [
                "Entrega": "Entregas", "Atraso": "Entregas", "Transportadora": "Entregas", "Avaria": "Entregas", "Montagem": "Entregas",
                "Faturamento": "Financeiro", "Cobrança": "Financeiro", "Nota fiscal": "Financeiro", "Atendimento": "Atendimento",
            ],
            praise: "Elogio")
    }

    private static let surveys = [
        DemoSurveyPlan(
            survey: DemoSurvey(name: "Pós-compra", audience: .external, touchpoint: "Compra no site e no aplicativo"), count: 520, prefix: "PC",
            classes: [(.detractor, 20), (.passive, 25), (.promoter, 55)],
            topics: [(.product, 34), (.app, 16), (.price, 14), (.delivery, 16), (.packaging, 6), (.billing, 6), (.store, 4), (.general, 8)],
            companyTopics: [(.business, 60), (.product, 40)]),
        DemoSurveyPlan(
            survey: DemoSurvey(name: "Entrega", audience: .external, touchpoint: "Entrega e montagem"), count: 340, prefix: "EN",
            classes: [(.detractor, 30), (.passive, 22), (.promoter, 48)],
            topics: [(.delivery, 56), (.packaging, 18), (.assembly, 26)], companyTopics: [(.delivery, 60), (.business, 40)]),
        DemoSurveyPlan(
            survey: DemoSurvey(name: "Pós-atendimento", audience: .external, touchpoint: "Telefone, chat e WhatsApp"), count: 260, prefix: "PA",
            classes: [(.detractor, 27), (.passive, 23), (.promoter, 50)],
            topics: [(.service, 58), (.returns, 27), (.billing, 15)], companyTopics: [(.business, 70), (.service, 30)]),
        DemoSurveyPlan(
            survey: DemoSurvey(name: "Relacional", audience: .external, touchpoint: "Duas vezes por ano"), count: 200, prefix: "RE",
            classes: [(.detractor, 18), (.passive, 32), (.promoter, 50)],
            topics: [(.general, 38), (.price, 22), (.service, 12), (.app, 14), (.delivery, 8), (.store, 6)], companyTopics: [(.business, 100)]),
        DemoSurveyPlan(
            survey: DemoSurvey(name: "Clima interno", audience: .internal, touchpoint: "Colaboradores"), count: 80, prefix: "CI",
            classes: [(.detractor, 31), (.passive, 34), (.promoter, 35)],
            topics: [(.workplace, 1)], rounds: [131...136, 38...43]),
    ]

    private static let loopSettings = DemoLoopSettings(
        senderName: "Loja Horizonte",
        signature: "Equipe de Relacionamento\nLoja Horizonte · (31) 9 9000-0100\nRespondemos de segunda a sexta, das 9 h às 18 h",
        templates: [
            .detractor: DemoTemplate(
                subject: "Sobre a sua experiência com a Loja Horizonte",
                body: "Olá, {{Nome do cliente}}.\n\nLi o que você escreveu e sinto muito pelo que aconteceu. Já estou cuidando do seu caso e volto ainda hoje com uma resposta."),
            .passive: DemoTemplate(
                subject: "O que faltou para o dez?",
                body: "Olá, {{Nome do cliente}}.\n\nAgradeço por responder. Queria entender o que faltou para a sua experiência ser completa: "),
            .promoter: DemoTemplate(
                subject: "Que bom ler isso, {{Nome do cliente}}!",
                body: "Olá, {{Nome do cliente}}!\n\nA sua mensagem foi lida pela equipe toda. "),
        ])
}
