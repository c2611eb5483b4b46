import Domain
import Postgres
import Web

/// An event of a ticket that is not recorded yet.
package struct NewTicketEvent: Sendable {
    package let ticket: Int
    package let event: TicketEvent

    package init(_ ticket: Int, _ event: TicketEvent) {
        self.ticket = ticket
        self.event = event
    }
}

extension Transaction {
    /// Records the events of a change, in the transaction of the change.
    package func record(_ newEvents: [NewTicketEvent], by scope: Scope) throws {
        if newEvents.isEmpty { return }
        enqueue(try EventQueries.record(newEvents, tenant: scope.tenant.id, by: scope.member.id))
    }
}
