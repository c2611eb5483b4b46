import Accounts
import JobQueue
import Outbox
import Web

/// The registry of all kinds of jobs with their handlers and schedules, and the limits of the queues. docs/jobs.md has the table.
package enum Jobs {
    package static func registry(_ application: Application, _ mailer: Mailer) -> JobRegistry {
        var registry = JobRegistry()
        registry.register(SendReply.self) { try await SendEmail(id: $0.email, mailer: mailer, $1).run() }
        registry.register(SendNotice.self) { try await SendEmail(id: $0.email, mailer: mailer, $1).run() }
        registry.register(NotifyFollowers.self) { try await FollowerNotices($0, application: application, $1).run() }
        registry.register(PurgeExpired.self) { try await $0.run($1) }
        registry.schedule(PurgeExpired(), every: .seconds(3600))
        return registry
    }

    /// Concurrency per process. Each queue has its own slots, and no tenant can take all slots of a queue that sends e-mails. All that
    /// send e-mails together fit into the threads of `OffloadLane.mail`.
    package static let queues: [QueueName: QueueLimits] = [
        .replies: QueueLimits(concurrency: 6, perTenant: 4, slow: 16),
        .notifications: QueueLimits(concurrency: 4, perTenant: 2, slow: 12),
        .maintenance: QueueLimits(concurrency: 1),
    ]
}
