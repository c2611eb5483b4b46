/// What an agent writes first, and what it comes down to: the rest of the conversation is about that.
struct DemoReply: Sendable {
    let outcome: Outcome
    let subject: String
    let body: String

    enum Outcome: CaseIterable, Sendable {
        case visit, exchange, refund, call, hearing
    }

    init(_ outcome: Outcome, _ subject: String, _ body: String) {
        self.outcome = outcome
        self.subject = subject
        self.body = body
    }
}

/// What customers and agents say once a first answer is given.
struct DemoAfterwards: Sendable {
    /// What the customer asks, and the answer.
    let questions: [(String, String)]
    let settled: [String]

    static func after(_ outcome: DemoReply.Outcome) -> DemoAfterwards {
        switch outcome {
        case .visit: visit
        case .exchange: exchange
        case .refund: refund
        case .call: call
        case .hearing: hearing
        }
    }

    private static let visit = DemoAfterwards(
        questions: [
            ("Obrigad{eu} pelo retorno, mas preciso de uma data.", "Com razão. Está confirmado para {amanhã|quinta-feira|segunda-feira} de manhã, falei agora com o responsável."),
            ("Já ouvi isso antes. Vou esperar até {sexta|amanhã|segunda}.", "Entendo. Está no meu nome e não fecho o caso antes de você me dizer que chegou ao fim."),
            ("Pode ser depois das 18h? Trabalho o dia todo.", "Pode, sim. Marquei para as 18h30, e o motorista liga quando sair da visita anterior."),
            ("Pode ser no endereço da minha {mãe|irmã|sogra}? Fico lá até domingo.", "Sem problema, já mudei. A data fica mantida."),
            ("E quem paga o dia que perdi esperando?", "O dia eu não consigo devolver, mas o frete, sim: o estorno foi pedido agora. E desta vez a hora está marcada."),
        ],
        settled: [
            "Vieram hoje de manhã, tudo certo. Obrigad{eu} pela atenção!", "Agora sim. Não esperava um retorno tão rápido.", "Tudo entregue. Obrigad{eu} por não desistir rs",
            "Deu tudo certo no final. Se fosse sempre assim a nota era outra.", "Chegou! Muito obrigad{eu}.", "Resolvido. Obrigad{eu} por acompanhar.",
        ])

    private static let exchange = DemoAfterwards(
        questions: [
            ("Aceito a troca. Em quantos dias chega?", "Em até {três|quatro} dias úteis, e eu aviso quando sair daqui."),
            ("Preciso mandar fotos de novo? Já mandei duas vezes.", "Não precisa. As que você mandou bastam, estão comigo."),
            ("Prefiro trocar por outro modelo, pode ser?", "Pode. Me diga qual e eu ajusto a diferença, para mais ou para menos."),
            ("Não quero vale nem desconto, só quero que funcione.", "É justo. A troca sai amanhã e vai testada antes de embalar, pedi eu mesmo."),
        ],
        settled: [
            "Trocaram hoje. Ficou ótimo.", "Chegou {o item} nov{-o}, testei e está perfeit{-o}. Obrigad{eu}!", "Tudo certo com a troca. Muito obrigad{eu}, mudou minha impressão da loja.",
            "ok, recebido e funcionando", "Veio em dois dias! Obrigad{eu} mesmo.",
        ])

    private static let refund = DemoAfterwards(
        questions: [
            ("Quero o dinheiro de volta, por favor.", "Feito. O estorno foi pedido agora, e mando o comprovante assim que o banco liberar."),
            ("Em quantos dias cai na fatura?", "Em até dois dias úteis, se a fatura não fechar antes. Confiro na {sexta|segunda} e escrevo para você."),
            ("Paguei no Pix, volta na mesma conta?", "Volta na mesma conta, ainda hoje."),
            ("Até agora não apareceu nada.", "Acabei de falar com a operadora: está processado e aparece até amanhã. Segue o código do estorno: {100000-999999}."),
        ],
        settled: [
            "Recebi o estorno. Obrigad{eu} por ter ido atrás.", "Caiu hoje. Obrigad{eu}.", "Tudo certo por aqui. Abraço!", "Resolvido, obrigad{eu}. Que não se repita.",
            "Apareceu na fatura. Obrigad{eu} pela honestidade.",
        ])

    private static let call = DemoAfterwards(
        questions: [
            ("Pode ligar, mas só depois das 18h, eu trabalho.", "Combinado: ligo {hoje|amanhã} às 18h30 no número do seu cadastro."),
            ("Prefiro resolver por escrito, para ter registro.", "Sem problema, seguimos por aqui. O que ficou combinado eu confirmo neste mesmo e-mail até amanhã."),
            ("Ninguém ligou. Continua valendo?", "Continua, e a falha foi minha: tentei no fixo. Ligo hoje às {15|16|17} h no celular."),
            ("O melhor número é o do WhatsApp, o mesmo do cadastro.", "Anotado. Ligo por lá {hoje à tarde|amanhã cedo}."),
        ],
        settled: [
            "Obrigad{eu} pela ligação, foi esclarecedor.", "Resolvido. Obrigad{eu} por ter ligado.", "Gostei de conversar com alguém que resolve. Obrigad{eu}.",
            "Fiquei surpres{eu} de ligarem mesmo. Ponto pra vocês.",
        ])

    private static let hearing = DemoAfterwards(
        questions: [
            ("Ok, mas queria que isso não dependesse de eu reclamar.", "Você tem razão. É por isso que o seu relato foi para quem muda o processo, e não só para o arquivo."),
            ("Agradeço. Alguém vai mesmo fazer alguma coisa?", "Vai: está na pauta de quinta, com nome e data. Conto para você o que ficar decidido."),
            ("Já tinha falado isso no chat e não adiantou.", "Vi aqui, e peço desculpas por isso também. Agora está comigo."),
        ],
        settled: [
            "Fiquei surpres{eu} de alguém ler isso aqui. Obrigad{eu}.", "Tudo bem, obrigad{eu} pelo retorno.", "Obrigad{eu} pela sinceridade. Abraço!", "ok, valeu por responder",
            "Gentileza responderem. Continuo cliente.",
        ])
}
