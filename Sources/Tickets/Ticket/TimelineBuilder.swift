import Domain
import Foundation
import Outbox
import Views
import Web

/// Builds the history of a ticket: its messages, notes and events by time.
struct TimelineBuilder {
    let data: TicketData
    let customer: String
    let canResolve: Bool
    let request: MemberRequest

    init(_ data: TicketData, customer: String, canResolve: Bool, _ request: MemberRequest) {
        self.data = data
        self.customer = customer
        self.canResolve = canResolve
        self.request = request
    }

    var items: [TimelineItem] {
        let items =
            data.messages.reversed().map { ($0.createdAt, message($0)) }
            + data.notes.reversed().map {
                ($0.createdAt, TimelineItem.note(author: $0.author, body: $0.body, timestamp: timestamp($0.createdAt)))
            }
            + data.events.reversed().compactMap { event in change(event).map { (event.createdAt, $0) } }
        return items.sorted { $0.0 < $1.0 }.map(\.1)
    }

    private func message(_ message: TicketMessage) -> TimelineItem {
        guard message.isOutgoing else {
            return .received(
                author: customer, way: request.strings.terms.channel(message.channel), body: message.body,
                timestamp: timestamp(message.createdAt))
        }
        return .reply(
            TimelineReply(
                id: message.id, author: message.author ?? request.strings.events.system, recipient: customer,
                subject: message.subject, body: message.body, timestamp: timestamp(message.createdAt),
                delivery: delivery(message), canResolve: canResolve))
    }

    private func delivery(_ message: TicketMessage) -> TimelineReply.Delivery {
        switch message.state.flatMap(EmailState.init(rawValue:)) {
        case .sent?: .sent
        case .refused?: .refused(reason: message.serverMessage ?? "")
        case .unconfirmed?: .unconfirmed
        default: .queued
        }
    }

    /// Nil for the events of messages and notes, which are items themselves.
    private func change(_ stored: StoredEvent) -> TimelineItem? {
        let event: TicketEvent
        do { event = try TicketEvent(json: stored.json) } catch {
            request.logger.error("an event cannot be decoded", metadata: ["error": "\(error)"])
            return nil
        }
        switch event {
        case .replied, .replySent, .noted, .received: return nil
        default:
            return .change(
                sentence: request.strings.sentence(
                    for: event, by: stored.actor, at: request.now, in: request.scope.tenant.zone),
                timestamp: timestamp(stored.createdAt))
        }
    }

    private func timestamp(_ instant: Date) -> String {
        request.strings.timestamp(instant, at: request.now, in: request.scope.tenant.zone)
    }
}
