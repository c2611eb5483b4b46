/// The kinds of jobs that a process can do, with their handlers, and the schedules it keeps.
package struct JobRegistry: Sendable {
    private(set) var jobs: [JobKind: RegisteredJob] = [:]
    private(set) var schedules: [JobKind: JobSchedule] = [:]

    package init() {}

    /// Says how a job is done. The handler runs without a transaction, on a loop of the worker; blocking work goes to `offload`. An
    /// error it throws is a `retry`.
    package mutating func register<Work: Job>(
        _: Work.Type, _ handler: @escaping @Sendable (Work, JobContext) async throws -> JobOutcome
    ) {
        precondition(jobs[Work.kind] == nil, "two handlers for the job \(Work.kind)")
        jobs[Work.kind] = RegisteredJob(description: JobDescription(Work.self), timeLimit: Work.timeLimit) { payload, context in
            try await handler(try JobPayload.decode(Work.self, payload), context)
        }
    }

    /// Has a job enqueued for the installation (tenant 0) at every multiple of `interval` after its first run. Slots missed while
    /// no process ran are one job, not many.
    package mutating func schedule<Work: Job>(_ job: Work, every interval: Duration) {
        precondition(schedules[Work.kind] == nil, "two schedules for the job \(Work.kind)")
        precondition(interval >= .seconds(1), "schedules are checked once a second")
        guard let payload = try? JobPayload.encode(job) else { preconditionFailure("the job \(Work.kind) cannot be encoded") }
        schedules[Work.kind] = JobSchedule(
            kind: Work.kind, queue: Work.queue, priority: Work.priority, payload: payload, every: interval)
    }

    func kinds(in queue: QueueName) -> [JobKind] {
        jobs.values.filter { $0.description.queue == queue }.map(\.description.kind).sorted { $0.rawValue < $1.rawValue }
    }

    /// All kinds by queue and name, for the table in docs/jobs.md and the test that compares it.
    package var descriptions: [JobDescription] {
        jobs.values.map(\.description).map { description in
            var described = description
            described.every = schedules[description.kind]?.every
            return described
        }.sorted { ($0.queue.rawValue, $0.kind.rawValue) < ($1.queue.rawValue, $1.kind.rawValue) }
    }
}

struct RegisteredJob: Sendable {
    let description: JobDescription
    let timeLimit: Duration
    let run: @Sendable (String, JobContext) async throws -> JobOutcome
}

/// What is declared of a kind of job.
package struct JobDescription: Sendable, Equatable {
    package let kind: JobKind
    package let queue: QueueName
    package let priority: JobPriority
    package let retryPolicy: RetryPolicy
    package let timeLimit: Duration
    /// How often it recurs by itself, if it does.
    package internal(set) var every: Duration?

    init<Work: Job>(_: Work.Type) {
        (kind, queue, priority) = (Work.kind, Work.queue, Work.priority)
        (retryPolicy, timeLimit) = (Work.retryPolicy, Work.timeLimit)
    }
}
