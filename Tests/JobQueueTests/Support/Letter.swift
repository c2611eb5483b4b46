@testable import JobQueue
@testable import Postgres

extension QueueName {
    static let letters: QueueName = "letters"
    static let parcels: QueueName = "parcels"
}

/// What the tests mostly enqueue.
struct Letter: Job {
    static let kind: JobKind = "letter"
    static let queue = QueueName.letters
    static let retryPolicy = RetryPolicy(maxAttempts: 3, firstDelay: .milliseconds(10), maximumDelay: .seconds(1))
    var text = ""
}

/// A job of another queue.
struct Parcel: Job {
    static let kind: JobKind = "parcel"
    static let queue = QueueName.parcels
    var weight = 1
}

/// A job of the letters' queue that goes before them.
struct Telegram: Job {
    static let kind: JobKind = "telegram"
    static let queue = QueueName.letters
    static let priority = JobPriority.high
}

extension Transaction {
    func note(_ note: String, of context: JobContext) async throws {
        let sql: SQL = "INSERT INTO effects VALUES (\(context.tenant), \(context.lease.job), \(note))"
        _ = try await run(sql.affected)
    }
}
