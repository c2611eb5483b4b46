import Domain

/// The tickets that stand at the top of Ana's inbox.
struct DemoStories {
    let calendar: DemoCalendar

    private enum Survey { static let purchase = 0, delivery = 1, service = 2, relationship = 3 }

    var all: [DemoStory] { late + soon + later + quiet + past }

    private var tell: DemoStoryTeller { DemoStoryTeller(calendar: calendar) }

    private var late: [DemoStory] {
        [
            tell.open(
                Survey.purchase, .marina, 2,
                "Comprei a geladeira há três semanas e até agora nada. Já liguei quatro vezes, cada hora falam uma coisa diferente. Quero meu dinheiro de volta.",
                ago: 26, status: .inProgress, due: -2, categories: ["Entrega", "Transportadora"], team: "Entregas",
                followers: [DemoShop.bruno, DemoShop.lia, DemoShop.caio],
                [
                    tell.reply(
                        "Sobre a entrega da sua geladeira",
                        "Oi, Marina. Li o seu relato e já falei com a transportadora: a geladeira está retida em Contagem. Volto ainda hoje com a data certa.", ago: 9),
                    tell.note("@Ana se passar de amanhã, autorizo o reembolso e o vale de R$ 80.", ago: 7.5, by: DemoShop.bruno),
                    tell.answer("Obrigada pelo retorno, mas preciso de uma data. Estou sem geladeira em casa com duas crianças.", ago: 5),
                ]),
            tell.open(
                Survey.service, .otavio, 3,
                "O atendente prometeu retorno na segunda e até hoje ninguém ligou. Só quero saber quando vão buscar o fogão com defeito.",
                ago: 30, status: .inProgress, due: -0.7, categories: ["Atendimento"], followers: [DemoShop.caio],
                [tell.note("Prometer só o que depende da gente: a coleta é da transportadora nova, confirmei por telefone antes de escrever.", ago: 20)]),
            tell.open(
                Survey.delivery, .graziela, 0, "Entregaram a lava-louças amassada e o motorista disse pra eu \"reclamar no site\". Estou reclamando no site.",
                ago: 52, priority: .urgent, due: -21, categories: ["Avaria"], team: "Entregas"),
        ]
    }

    private var soon: [DemoStory] {
        [
            tell.open(
                Survey.relationship, .valeVerde, 5,
                "Nota fiscal veio com CNPJ errado pela segunda vez. Precisamos da correção até o fechamento do mês, senão o pagamento fica para o próximo.",
                ago: 20, due: 3, categories: ["Faturamento", "Nota fiscal"], team: "Financeiro", followers: [DemoShop.bruno]),
            tell.open(
                Survey.purchase, .jessica, 6, "Produto bom, mas a caixa chegou amassada.", ago: 44, status: .waiting, due: 22, categories: ["Embalagem"],
                [
                    tell.reply(
                        "Sobre a caixa da sua cafeteira",
                        "Oi, Jéssica. Sinto pela caixa. Você prefere que a gente troque a cafeteira, mesmo funcionando, ou fique com ela e receba R$ 60 de volta?",
                        ago: 23),
                ]),
            tell.open(
                Survey.delivery, .wanderleia, 1,
                "Tô com o guarda roupa desmontado no corredor faz 11 dias, o montador marcou 3x e não veio. Tenho uma bebê, nao dá pra passar de noite sem tropeçar.",
                ago: 14, priority: .urgent, due: 2, categories: ["Montagem"], team: "Entregas",
                followers: [DemoShop.caio],
                [tell.note("Valmir pode ir amanhã às 9 h. Aguardo a confirmação dele para ligar para a Wanderléia.", ago: 3, by: DemoShop.lia)]),
            tell.open(
                Survey.service, .kenji, 4, "Me pediram foto, vídeo, nota, print da tela. No fim era só trocar o controle da TV. Vinte dias.", ago: 18, due: 6,
                categories: ["Atendimento", "Produto"]),
        ]
    }

    private var later: [DemoStory] {
        [
            tell.open(Survey.purchase, .paulo, 8, "Poderia ter mais opções de parcelamento.", ago: 28, due: 47, categories: ["Preço"]),
            tell.open(
                Survey.relationship, .bemViver, 7, "O app às vezes trava quando vou emitir o boleto. De resto, fornecedor ótimo.", ago: 33, due: 50,
                categories: ["Aplicativo"], team: "Financeiro"),
            tell.open(
                Survey.delivery, .dalva, 8, "Chegou direitinho, o moço só não quis subir a escada com o colchão. Meu neto ajudou.", ago: 50, status: .waiting, due: 40,
                categories: ["Entrega"],
                [
                    tell.reply(
                        "A entrega do seu colchão",
                        "Olá, dona Dalva. Que bom que chegou inteiro! A entrega até o quarto estava paga; a diferença, R$ 45, volta para o seu cartão. Pode ser?", ago: 26),
                ]),
        ]
    }

    private var quiet: [DemoStory] {
        [
            tell.open(
                Survey.delivery, .celia, 10,
                "Entrega no mesmo dia, montador educadíssimo, tirou até o sapato pra entrar. Comprei a cama box e já quero a cômoda. Deus abençoe vocês!", ago: 31,
                due: 118, categories: ["Elogio"]),
            tell.open(Survey.purchase, .ubiratan, 9, "Igualaram o preço do concorrente sem choro. Cliente pra sempre rs", ago: 40, due: 96, categories: ["Elogio", "Preço"]),
        ]
    }

    private var past: [DemoStory] {
        [
            tell.past(Survey.purchase, .marina, 10, "Adorei a batedeira, chegou antes do prazo.", days: 171),
            tell.past(Survey.relationship, .marina, 8, nil, days: 118),
            tell.past(
                Survey.delivery, .marina, 4, "O micro-ondas atrasou uma semana e ninguém avisou.", days: 47,
                [
                    tell.reply("Sobre a entrega do seu micro-ondas", "Oi, Marina. Você tem razão, devíamos ter avisado. O frete foi devolvido hoje.", ago: 24 * 45.6, by: DemoShop.lia),
                    tell.answer("Recebi o estorno, obrigada.", ago: 24 * 44.9),
                ]),
            tell.past(Survey.purchase, .otavio, 9, "Bom preço e entrega rápida.", days: 92),
            tell.past(Survey.relationship, .valeVerde, 9, "Bom prazo e boa conversa. Seguimos juntos.", days: 160),
            tell.past(Survey.purchase, .valeVerde, 6, "Nota fiscal com CNPJ da filial errada.", days: 55),
            tell.past(Survey.purchase, .celia, 9, nil, days: 130),
            tell.past(Survey.delivery, .paulo, 10, "Rápido e bem embalado.", days: 84),
        ]
    }
}
