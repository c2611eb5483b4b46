import Domain
import Foundation
import Testing
import Views

@Suite("The catalogue")
struct CatalogueTests {
    @Test("Portuguese says what users already know, word for word")
    func knownTerms() {
        let strings = Strings.portuguese
        #expect(strings.bulk.clear == "Limpar seleção")
        #expect(strings.bulk.selectLoaded == "Selecionar todas as conversas carregadas")
        #expect(strings.composer.customerName == "Nome do cliente")
        #expect(strings.terms.customerNameTag == "Nome do cliente")
        #expect(strings.panel.assign == "Delegar comentário")
        #expect(strings.panel.addFollower == "Adicionar seguidor")
        #expect(strings.composer.noteLabel == "Notas internas")
        #expect(strings.settings.sender == "Remetente padrão")
        #expect(strings.composer.subject == "Assunto")
        #expect(strings.bulk.archive == "Arquivar")
        #expect(strings.ticket.panel.hasPrefix("Respondente"))
        #expect(
            [strings.panel.deadline, strings.panel.priority, strings.panel.categories, strings.panel.status]
                == ["Deadline", "Prioridade", "Categorias", "Status"])
        #expect(ScoreClass.allCases.map(strings.terms.classes) == ["Detratores", "Neutros", "Promotores"])
    }

    @Test("every event is one sentence in every language", arguments: Language.allCases)
    func sentences(language: Language) {
        let now = Date(timeIntervalSince1970: 1_777_000_000)
        for event in everyEvent {
            let sentence = language.strings.sentence(for: event, by: "Ana", at: now, in: .gmt)
            #expect(!sentence.isEmpty)
            #expect(!sentence.hasSuffix("."))
        }
    }

    @Test("an event says who did what to whom")
    func examples() {
        let now = Date(timeIntervalSince1970: 1_777_000_000)
        func sentence(_ event: TicketEvent, by actor: String?) -> String {
            Strings.portuguese.sentence(for: event, by: actor, at: now, in: .gmt)
        }
        #expect(
            sentence(.assigned(to: "Bruno", toTeam: false, message: "Pode ver?"), by: "Ana")
                == "Ana delegou para Bruno: “Pode ver?”")
        #expect(
            sentence(.assigned(to: "Logística", toTeam: true, message: ""), by: "Ana")
                == "Ana delegou para a equipe Logística")
        #expect(
            sentence(.assigned(to: "", toTeam: false, message: ""), by: "Ana")
                == "Ana deixou sem proprietário")
        #expect(
            sentence(.statusChanged(from: .open, to: .closed), by: "Ana")
                == "Ana mudou o status de Aberto para Concluído")
        #expect(sentence(.unarchived, by: nil) == "Voltou à lista porque o cliente respondeu")
        #expect(sentence(.deadlineChanged(from: nil, to: now), by: "Ana") == "Ana definiu o deadline: hoje, 03:06")
    }

    @Test("a row says why it stands where it stands")
    func whyHere() {
        let strings = Strings.portuguese
        #expect(
            strings.whyHere(priority: .high, scoreClass: .detractor, waiting: .unanswered(age: "há 2 dias"))
                == "Alta por ser detrator · sem resposta há 2 dias")
        #expect(
            strings.whyHere(priority: .urgent, scoreClass: .detractor, waiting: .customerReplied(age: "há 1 h"))
                == "Urgente, pela equipe · cliente respondeu há 1 h")
        #expect(strings.whyHere(priority: .low, scoreClass: .promoter, waiting: .handled) == "Baixa por ser promotor")
    }

    @Test("a lock names the plan that opens it")
    func locks() {
        #expect(Strings.portuguese.lock(until: .enterprise).reason == "Disponível no plano Enterprise.")
        #expect(Strings.portuguese.lock(until: .professional).reason == "Disponível no plano Profissional.")
    }

    private var everyEvent: [TicketEvent] {
        [
            .opened(score: 2, survey: "Pós-compra"), .replied(subject: "Oi"), .replySent(to: "a@b.c"),
            .replyRefused(message: "550"), .replyUnconfirmed, .replyResent, .replyMarkedSent, .noted, .received(.phone),
            .archived,
            .unarchived, .assigned(to: "Bruno", toTeam: false, message: ""), .returned(message: ""),
            .statusChanged(from: .open, to: .closed), .priorityChanged(from: .low, to: .urgent),
            .deadlineChanged(from: nil, to: Date(timeIntervalSince1970: 0)), .deadlineChanged(from: nil, to: nil),
            .categoryAdded("Entrega"), .categoryRemoved("Entrega"), .followerAdded("Bruno"), .followerRemoved("Bruno"),
            .followed, .unfollowed,
        ]
    }
}
