import Foundation
import Logging
import Postgres
import Synchronization

/// Tells workers that there is something to do: those of this process at once, those of others by one NOTIFY for all that was
/// committed within 10 ms.
///
/// The NOTIFY is sent after the commit and not in the enqueuing transaction, because PostgreSQL lets transactions that notify commit
/// only one after the other. A process that dies in between is made up for by polling. From any thread.
package final class JobWaker: Sendable {
    let database: Database
    let channel: String
    let logger: Logger
    /// Names this process in what it notifies, so that it does not wake itself twice.
    let process = String(UUID().uuidString.prefix(8))
    private let state = Mutex(State())

    private struct State {
        var pending: Set<QueueName> = []
        var isSending = false
        var wakeLocally: (@Sendable (Set<QueueName>) -> Void)?
    }

    /// - Parameter channel: what the workers of this installation listen on. Channels are a database's own.
    package init(database: Database, channel: String = "jobs", logger: Logger) {
        self.database = database
        self.channel = channel
        self.logger = logger
    }

    /// Runs `body` and then wakes the queues that jobs were enqueued to in it, whether by `JobQueries.enqueue` or `SQL.enqueue`.
    /// For around a request's handler or anything else that has committed by the time it returns.
    package func collect<Output>(_ body: () async throws -> Output) async rethrows -> Output {
        let enqueued = EnqueuedQueues()
        defer { wake(enqueued.all) }
        return try await EnqueuedQueues.$current.withValue(enqueued) { try await body() }
    }

    /// Has the queues looked at now. After the commit.
    package func wake(_ queues: Set<QueueName>) {
        if queues.isEmpty { return }
        let (wakeLocally, mustSend) = state.withLock { state in
            state.pending.formUnion(queues)
            defer { state.isSending = true }
            return (state.wakeLocally, !state.isSending)
        }
        wakeLocally?(queues)
        if mustSend { Task { await send() } }
    }

    func onWake(_ body: @escaping @Sendable (Set<QueueName>) -> Void) { state.withLock { $0.wakeLocally = body } }

    private func send() async {
        try? await Task.sleep(for: .milliseconds(10))
        let queues = state.withLock { state in
            defer { (state.pending, state.isSending) = ([], false) }
            return state.pending
        }
        do {
            let sql: SQL = "SELECT pg_notify(\(channel), \(payload(queues)))"
            _ = try await database.pipeline(.none, sql.affected)
        } catch {
            logger.debug("other processes not woken", metadata: ["error": "\(error)"])
        }
    }

    private func payload(_ queues: Set<QueueName>) -> String {
        process + ":" + queues.map(\.rawValue).sorted().joined(separator: ",")
    }

    /// The queues that another process woke; nil for one's own notification.
    func queues(in payload: String) -> Set<QueueName>? {
        let parts = payload.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, parts[0] != process else { return nil }
        return Set(parts[1].split(separator: ",").map { QueueName(rawValue: String($0)) })
    }
}
