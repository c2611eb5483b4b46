import Domain
import Foundation
import Outbox
import Postgres
import Web

/// Changes status, priority and deadline of tickets; nil leaves a value unchanged.
struct UpdateTicket {
    var status: TicketStatus?
    var priority: Priority?
    /// `.some(nil)` removes the deadline.
    var deadline: Date??

    /// Returns the numbers of the tickets that changed.
    func run(_ numbers: [Int], _ scope: Scope, _ tx: Transaction) async throws -> Set<Int> {
        var newEvents: [NewTicketEvent] = []
        if let status {
            newEvents += try await tx.run(TicketChanges.setStatus(status, of: numbers, scope))
                .map { NewTicketEvent($0.number, .statusChanged(from: $0.old, to: status)) }
        }
        if let priority {
            newEvents += try await tx.run(TicketChanges.setPriority(priority, of: numbers, scope))
                .map { NewTicketEvent($0.number, .priorityChanged(from: Priority(rawValue: $0.old) ?? .low, to: priority)) }
        }
        if let deadline {
            for number in numbers {
                newEvents += try await tx.run(TicketChanges.setDeadline(deadline, of: number, scope))
                    .map { NewTicketEvent($0.number, .deadlineChanged(from: $0.old, to: deadline)) }
            }
        }
        try tx.record(newEvents, by: scope)
        return Set(newEvents.map(\.ticket))
    }
}
