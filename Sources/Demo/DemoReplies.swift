/// What agents write to each other and to customers, whatever it is about.
enum DemoReplies {
    /// To a complaint that names a fault but wants no rescue.
    static let gentle = [
        DemoReply(.hearing, "Sobre o que você contou", "Agradeço por contar com detalhe. Passei o seu relato, palavra por palavra, para quem cuida disso aqui, e deixei anotado no pedido {pedido} para que não se repita com você."),
        DemoReply(.hearing, "Você tem razão", "Conferi aqui e você tem razão no que apontou. Não vou mandar resposta pronta: levei o caso para a reunião desta semana e conto para você o que mudar."),
        DemoReply(.call, "Posso ligar?", "Li com atenção e prefiro entender direito a responder por responder. Posso ligar {hoje às 17 h|amanhã às 10 h|amanhã no fim da tarde}? São cinco minutos."),
        DemoReply(.refund, "Um acerto pelo transtorno", "Você não devia ter passado por isso. Devolvi R$ {20-80},00 no seu cartão pelo transtorno, e o seu relato já está com o responsável. Se ainda faltar alguma coisa, me responda por aqui."),
        DemoReply(.call, "Queria ouvir o resto da história", "O que você escreveu não aparece em nenhum registro nosso, e devia. Pode me contar mais por aqui, ou prefere que eu ligue {hoje|amanhã}?"),
    ]

    /// To a bad score without a word.
    static let questions = [
        DemoReply(.hearing, "Sua nota para a Loja Horizonte", "Vi que a sua nota foi baixa e queria entender o que houve. Pode me contar em duas linhas, respondendo a este e-mail? Quem lê sou eu."),
        DemoReply(.hearing, "Podemos melhorar?", "Agradeço por responder à pesquisa. Uma nota assim quase sempre tem uma história; se puder me contar a sua, eu vou atrás do que aconteceu."),
        DemoReply(.call, "O que faltou?", "Queria saber o que não saiu como você esperava no pedido {pedido}. Se preferir falar, me diga um horário e eu ligo."),
    ]

    /// To a seven or an eight that says why.
    static let suggestions = [
        DemoReply(.hearing, "Sua sugestão", "Agradeço a nota e, mais ainda, a sugestão. Levei o que você escreveu para quem cuida disso aqui; se virar mudança, eu aviso."),
        DemoReply(.hearing, "O que faltou para o dez", "Que bom que deu certo, e você tem razão no que apontou. Já registrei. Há mais alguma coisa que eu possa fazer pelo seu pedido {pedido}?"),
        DemoReply(.hearing, "Sua resposta à pesquisa", "Gostei da sinceridade. Esse ponto aparece em outras opiniões também e está na lista deste mês. Qualquer coisa, estou por aqui."),
        DemoReply(.hearing, "Anotado", "Anotei o que você disse e mandei para a área certa, com o seu número de pedido para que vejam do que se trata. Agradeço por dizer."),
    ]

    /// To a seven or an eight that does not.
    static let invitations = [
        DemoReply(.hearing, "O que faltou para o dez?", "Agradeço por responder! Se puder me contar em uma linha o que faltou para o dez, eu levo adiante."),
        DemoReply(.hearing, "A sua nota", "Ficamos perto do dez, e eu queria saber o que faltou. Uma palavra já ajuda: preço, prazo, atendimento?"),
    ]

    static let thanks = [
        DemoReply(.hearing, "Sua mensagem", "Sua mensagem alegrou o dia por aqui, e quem fez o trabalho também já leu. Até a próxima!"),
        DemoReply(.hearing, "Sua opinião sobre a Horizonte", "Agradeço o carinho. Se um dia algo não sair assim, me escreva por aqui, que eu respondo."),
        DemoReply(.hearing, "Que alegria ler isso", "Abri a reunião da manhã com o que você escreveu. Mensagem assim faz a semana valer. Conte com a gente."),
        DemoReply(.hearing, "Seu elogio", "Passei o elogio a quem cuidou do seu pedido {pedido}. Agradeço por separar um minuto para escrever."),
        DemoReply(.hearing, "Bom saber", "A gente costuma ouvir mais quando dá errado, então ler o contrário é um presente. Até a próxima compra!"),
    ]

    /// What a customer with a bad score and no comment says when asked.
    static let explanations = [
        "Foi a demora mesmo. Ninguém avisa nada.", "Não foi nada grave, só achei o atendimento frio.", "O produto é bom, o que estragou foi a entrega.",
        "Marquei errado, era pra ser 9 kkk desculpa.", "Prefiro não comentar, obrigad{eu}.", "Liguei três vezes e caiu. Foi isso.", "Preço subiu demais, só isso.",
    ]

    static let pleasantries = [
        "Que legal responderem! Obrigad{eu}.", "Eu que agradeço.", "Nossa, não sabia que alguém lia. Parabéns!", "Obrigad{eu} pela atenção 😊",
        "Valeu!", "Sucesso pra vocês.", "Combinado, obrigad{eu}.", "Imagina. Abraço!",
    ]

    static let notes = [
        "Conferi o histórico: é a primeira reclamação deste cliente.", "Falei com a área e confirmam a falha. Respondo ainda hoje.",
        "Já deu nota melhor antes. Vale caprichar.", "Mesma queixa de outros dois esta semana, juntar na pauta.", "Sem pendência no pedido, é mais desabafo. Ouvir primeiro.",
    ]

    static let closingNotes = [
        "Cliente confirmou por telefone que está resolvido.", "Encerrado. Acompanhar a próxima compra.", "Fechando: combinado cumprido e confirmado.",
        "Resolvido. Se responder à próxima pesquisa, olhar a nota.",
    ]
}
