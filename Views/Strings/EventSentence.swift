import Domain
import Foundation

extension Strings {
    /// The event as one sentence, for timelines and e-mails alike. `actor` is nil for events that nobody caused. Without `now`, days are
    /// named by their date: the sentence is kept, as in an e-mail.
    package func sentence(for event: TicketEvent, by actor: String?, at now: Date?, in zone: TimeZone) -> String {
        let who = actor ?? events.system
        switch event {
        case .opened(let score, let survey): return events.opened(score, survey)
        case .replied(let subject): return events.replied(who, subject)
        case .replySent(let address): return events.replySent(address)
        case .replyRefused(let reason): return events.replyRefused(reason)
        case .replyUnconfirmed: return events.replyUnconfirmed
        case .replyResent: return events.replyResent(who)
        case .replyMarkedSent: return events.replyMarkedSent(who)
        case .noted: return events.noted(who)
        case .received(let channel): return events.received(terms.channel(channel))
        case .archived: return events.archived(who)
        case .unarchived: return actor.map(events.unarchived) ?? events.unarchivedByReply
        case .assigned("", _, let message): return with(message, events.unassigned(who))
        case .assigned(let name, let toTeam, let message):
            return with(message, toTeam ? events.assignedToTeam(who, name) : events.assigned(who, name))
        case .returned(let message): return with(message, events.returned(who))
        case .statusChanged(let from, let to): return events.statusChanged(who, terms.status(from), terms.status(to))
        case .priorityChanged(let from, let to): return events.priorityChanged(who, terms.priority(from), terms.priority(to))
        case .deadlineChanged(_, .some(let to)):
            return events.deadlineSet(who, now.map { timestamp(to, at: $0, in: zone) } ?? fullTimestamp(to, in: zone))
        case .deadlineChanged: return events.deadlineRemoved(who)
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
