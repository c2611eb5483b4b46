/// Writes what customers say, with nobody saying quite what another has said.
struct DemoComments {
    /// Names of the people whom customers praise.
    let attendants: [String]

    private var decks: [[String]: DemoDeck<String>] = [:]
    private var said: Set<String> = []

    init(attendants: [String]) { self.attendants = attendants }

    /// What the comment and all that follows from it is about.
    func words(_ topic: DemoTopic, _ person: DemoPerson, _ chance: inout DemoChance) -> DemoWords {
        let ending = person.isWoman ? "a" : "o"
        return DemoWords(item: chance.pick(topic.items), known: [
            "eu": ending, "obrigado": "obrigad\(ending)", "chateado": "chatead\(ending)", "cidade": person.city, "nome": person.firstName,
            "atendente": chance.pick(attendants), "pedido": String(chance.number(201_000...389_999)),
        ])
    }

    /// Nil when the customer has nothing to say, which the content are more often.
    mutating func comment(
        _ score: Int, _ topic: DemoTopic, _ words: DemoWords, _ person: DemoPerson, hour: Int, _ chance: inout DemoChance
    ) -> String? {
        let silent = score <= 6 ? 13 : score <= 8 ? 36 : 40
        if chance.happens(silent) { return nil }
        if chance.happens(score <= 6 ? 7 : score <= 8 ? 16 : 26) {
            return person.voice.say(words.fill(chance.pick(Self.short(score)), &chance), score: score, &chance)
        }
        for _ in 0..<8 {
            guard let sentence = draw(topic.sentences(for: score), &chance) else { return nil }
            let text = words.fill(dressed(sentence, score, hour, &chance), &chance)
            // a long story is one person's, whatever its numbers
            guard said.insert(sentence.count > 150 ? sentence : text.lowercased()).inserted else { continue }
            return person.voice.say(text, score: score, &chance) + emoji(score, &chance)
        }
        return nil
    }

    private mutating func draw(_ sentences: [String], _ chance: inout DemoChance) -> String? {
        var deck = decks[sentences] ?? DemoDeck(sentences, &chance)
        defer { decks[sentences] = deck }
        return deck.draw()
    }

    private func dressed(_ sentence: String, _ score: Int, _ hour: Int, _ chance: inout DemoChance) -> String {
        var text = sentence
        if chance.happens(6) {
            let greeting = hour < 12 ? "Bom dia" : hour < 18 ? "Boa tarde" : "Boa noite"
            text = chance.pick(["\(greeting). ", "\(greeting)! ", "\(greeting), tudo bem? ", "Olá. "]) + text
        }
        if chance.happens(11), text.count < 140, text.last.map({ ".!?".contains($0) }) == true {
            text += " " + chance.pick(Self.closers(score))
        }
        return text
    }

    private func emoji(_ score: Int, _ chance: inout DemoChance) -> String {
        guard chance.happens(4), score <= 4 || score >= 9 else { return "" }
        return chance.pick(score <= 4 ? [" 😡", " 😞", " 👎"] : [" 😍", " 👏👏", " ❤️", " 😊", " 🙏"])
    }

    private static func short(_ score: Int) -> [String] {
        switch score {
        case ...3:
            ["Péssimo", "Horrível", "Muito ruim", "Decepcionante", "Descaso", "Não gostei", "Nunca mais", "Pior impossível", "Vergonha", "Não recomendo."]
        case ...6:
            ["Deixou a desejar", "Regular", "Esperava mais", "Podia ser melhor", "Mais ou menos", "Precisa melhorar muito", "Demorado", "Fraco", "Médio."]
        case ...8:
            ["Bom", "Tudo ok", "Bom atendimento", "Satisfatório", "Pode melhorar", "Gostei", "Ok", "Bem", "Dentro do esperado", "Bom, obrigad{eu}"]
        default:
            [
                "Ótimo!", "Muito bom", "Excelente", "Nota 10", "Tudo perfeito", "Adorei", "Show de bola", "Recomendo", "Parabéns!", "Top", "Amei",
                "Sem reclamações", "Maravilhoso", "Nada a reclamar, só elogios", "Muito satisfeit{eu}", "Sempre excelente", "👏👏👏", "Perfeito, obrigad{eu}!",
            ]
        }
    }

    private static func closers(_ score: Int) -> [String] {
        switch score {
        case ...2:
            ["Aguardo um retorno.", "Quero uma solução.", "Lamentável.", "Não volto mais.", "Uma vergonha.", "Alguém vai me responder?", "Exijo uma posição.", "Estou no meu limite.", "Muito descaso.", "E aí?", "Triste.", "Sem mais."]
        case ...6:
            ["Espero que melhorem.", "Precisam rever isso.", "Fica a sugestão.", "Fiquei {chateado}.", "Não sei se volto.", "Assim fica difícil.", "Pena.", "Uma pena, porque eu gostava daqui.", "Poderiam ao menos avisar.", "É isso.", "Abraço."]
        case ...8: ["No geral, bom.", "Mas recomendo.", "Fica a dica.", "De resto, tudo certo.", "É só um detalhe.", "Nada grave.", "Obrigad{eu}.", "Volto sim.", "Abraço."]
        default: ["Recomendo!", "Parabéns à equipe.", "Obrigad{eu}!", "Parabéns!", "Continuem assim.", "Deus abençoe vocês.", "Virei fã.", "Nota mil.", "Sucesso!", "Estão de parabéns.", "Abraço a todos.", "Indico sempre.", "Voltarei."]
        }
    }
}
