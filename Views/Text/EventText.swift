import Domain
import Foundation

extension Text {
    /// What happened, as one sentence: the only place where an event becomes words. `actor` is nil when it happened by itself.
    /// Without `now` the sentence is one to keep, as in an e-mail: it names days by their date.
    package func sentence(for event: TicketEvent, by actor: String?, at now: Date?, in zone: TimeZone) -> String {
        let who = actor ?? events.system
        switch event {
        case .opened(let score, let survey): return events.opened(score, survey)
        case .replied(let subject): return events.replied(who, subject)
        case .replySent(let address): return events.replySent(address)
        case .replyRefused(let words): return events.replyRefused(words)
        case .replyUnconfirmed: return events.replyDoubtful
        case .replyResent: return events.replyResent(who)
        case .replyMarkedSent: return events.replyMarkedSent(who)
        case .noted: return events.noted(who)
        case .received(let channel): return events.received(terms.channel(channel))
        case .archived: return events.archived(who)
        case .unarchived: return actor.map(events.unarchived) ?? events.unarchivedByAnswer
        case .assigned("", _, let message): return with(message, events.ownerTaken(who))
        case .assigned(let name, let toTeam, let message):
            return with(message, toTeam ? events.delegatedToTeam(who, name) : events.delegated(who, name))
        case .returned(let message): return with(message, events.handedBack(who))
        case .statusChanged(let from, let to): return events.statusChanged(who, terms.status(from), terms.status(to))
        case .priorityChanged(let from, let to): return events.priorityChanged(who, terms.priority(from), terms.priority(to))
        case .deadlineChanged(_, .some(let to)): return events.deadlineSet(who, now.map { moment(to, at: $0, in: zone) } ?? fullMoment(to, in: zone))
        case .deadlineChanged: return events.deadlineTaken(who)
        case .categoryAdded(let name): return events.categoryAdded(who, name)
        case .categoryRemoved(let name): return events.categoryRemoved(who, name)
        case .followerAdded(let name): return events.followerAdded(who, name)
        case .followerRemoved(let name): return events.followerRemoved(who, name)
        case .followed: return events.followed(who)
        case .unfollowed: return events.unfollowed(who)
        }
    }

    private func with(_ message: String, _ sentence: String) -> String {
        message.isEmpty ? sentence : "\(sentence): “\(message)”"
    }
}

package struct EventText: Sendable {
    package let system: String
    package let opened: @Sendable (_ score: Int, _ survey: String) -> String
    package let replied: @Sendable (_ who: String, _ subject: String) -> String
    package let replySent: @Sendable (_ address: String) -> String
    package let replyRefused: @Sendable (_ words: String) -> String
    package let replyDoubtful: String
    package let replyResent: @Sendable (_ who: String) -> String
    package let replyMarkedSent: @Sendable (_ who: String) -> String
    package let noted: @Sendable (_ who: String) -> String
    package let received: @Sendable (_ channel: String) -> String
    package let archived: @Sendable (_ who: String) -> String
    package let unarchived: @Sendable (_ who: String) -> String
    package let unarchivedByAnswer: String
    package let delegated: @Sendable (_ who: String, _ to: String) -> String
    package let ownerTaken: @Sendable (_ who: String) -> String
    package let delegatedToTeam: @Sendable (_ who: String, _ to: String) -> String
    package let handedBack: @Sendable (_ who: String) -> String
    package let statusChanged: @Sendable (_ who: String, _ from: String, _ to: String) -> String
    package let priorityChanged: @Sendable (_ who: String, _ from: String, _ to: String) -> String
    package let deadlineSet: @Sendable (_ who: String, _ to: String) -> String
    package let deadlineTaken: @Sendable (_ who: String) -> String
    package let categoryAdded: @Sendable (_ who: String, _ name: String) -> String
    package let categoryRemoved: @Sendable (_ who: String, _ name: String) -> String
    package let followerAdded: @Sendable (_ who: String, _ name: String) -> String
    package let followerRemoved: @Sendable (_ who: String, _ name: String) -> String
    package let followed: @Sendable (_ who: String) -> String
    package let unfollowed: @Sendable (_ who: String) -> String

    static let portuguese = EventText(
        system: "Retorno",
        opened: { "Ticket aberto pela nota \($0) na pesquisa “\($1)”" },
        replied: { "\($0) respondeu por e-mail: “\($1)”" },
        replySent: { "E-mail enviado para \($0)" },
        replyRefused: { "O servidor recusou o e-mail: “\($0)”" },
        replyDoubtful: "O envio do e-mail foi interrompido; não se sabe se ele saiu",
        replyResent: { "\($0) reenviou o e-mail" },
        replyMarkedSent: { "\($0) marcou o e-mail como enviado" },
        noted: { "\($0) escreveu uma nota interna" },
        received: { "O cliente respondeu \($0)" },
        archived: { "\($0) arquivou" },
        unarchived: { "\($0) desarquivou" },
        unarchivedByAnswer: "Voltou à lista porque o cliente respondeu",
        delegated: { "\($0) delegou para \($1)" },
        ownerTaken: { "\($0) deixou sem proprietário" },
        delegatedToTeam: { "\($0) delegou para a equipe \($1)" },
        handedBack: { "\($0) devolveu o comentário" },
        statusChanged: { "\($0) mudou o status de \($1) para \($2)" },
        priorityChanged: { "\($0) mudou a prioridade de \($1) para \($2)" },
        deadlineSet: { "\($0) definiu o deadline: \($1)" },
        deadlineTaken: { "\($0) retirou o deadline" },
        categoryAdded: { "\($0) adicionou a categoria \($1)" },
        categoryRemoved: { "\($0) retirou a categoria \($1)" },
        followerAdded: { "\($0) adicionou \($1) como seguidor" },
        followerRemoved: { "\($0) retirou \($1) dos seguidores" },
        followed: { "\($0) passou a seguir" },
        unfollowed: { "\($0) deixou de seguir" })

    static let english = EventText(
        system: "Retorno",
        opened: { "Ticket opened by the score \($0) in the survey “\($1)”" },
        replied: { "\($0) replied by e-mail: “\($1)”" },
        replySent: { "E-mail sent to \($0)" },
        replyRefused: { "The server refused the e-mail: “\($0)”" },
        replyDoubtful: "Sending the e-mail was interrupted; nobody knows whether it left",
        replyResent: { "\($0) resent the e-mail" },
        replyMarkedSent: { "\($0) marked the e-mail as sent" },
        noted: { "\($0) wrote an internal note" },
        received: { "The customer answered \($0)" },
        archived: { "\($0) archived it" },
        unarchived: { "\($0) unarchived it" },
        unarchivedByAnswer: "Back in the list because the customer answered",
        delegated: { "\($0) assigned it to \($1)" },
        ownerTaken: { "\($0) left it without an owner" },
        delegatedToTeam: { "\($0) assigned it to the team \($1)" },
        handedBack: { "\($0) handed the comment back" },
        statusChanged: { "\($0) changed the status from \($1) to \($2)" },
        priorityChanged: { "\($0) changed the priority from \($1) to \($2)" },
        deadlineSet: { "\($0) set the deadline: \($1)" },
        deadlineTaken: { "\($0) took the deadline away" },
        categoryAdded: { "\($0) added the category \($1)" },
        categoryRemoved: { "\($0) removed the category \($1)" },
        followerAdded: { "\($0) added \($1) as a follower" },
        followerRemoved: { "\($0) removed \($1) from the followers" },
        followed: { "\($0) started following" },
        unfollowed: { "\($0) stopped following" })
}
