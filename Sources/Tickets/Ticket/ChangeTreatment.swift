import Domain
import Foundation
import Outbox
import Postgres
import Web

/// Changes status, priority and deadline; what is nil stays as it is.
struct ChangeTreatment {
    var status: TicketStatus?
    var priority: Priority?
    /// `.some(nil)` takes the deadline away.
    var deadline: Date??

    /// The numbers that changed.
    func run(_ numbers: [Int], _ scope: Scope, _ tx: Transaction) async throws -> Set<Int> {
        var happenings: [Happening] = []
        if let status {
            happenings += try await tx.run(TicketChanges.setStatus(status, of: numbers, scope))
                .map { Happening($0.number, .statusChanged(from: $0.before, to: status)) }
        }
        if let priority {
            happenings += try await tx.run(TicketChanges.setPriority(priority, of: numbers, scope))
                .map { Happening($0.number, .priorityChanged(from: Priority(rawValue: $0.before) ?? .low, to: priority)) }
        }
        if let deadline {
            for number in numbers {
                happenings += try await tx.run(TicketChanges.setDeadline(deadline, of: number, scope))
                    .map { Happening($0.number, .deadlineChanged(from: $0.before, to: deadline)) }
            }
        }
        try await tx.record(happenings, by: scope)
        return Set(happenings.map(\.ticket))
    }
}
