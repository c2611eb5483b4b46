import ArgumentParser
import Foundation
import JobQueue
import Postgres

struct JobsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jobs", abstract: "Shows, retries and discards jobs.",
        subcommands: [ListJobs.self, RetryJob.self, DiscardJob.self])
}

struct ListJobs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists jobs in one state, at most 100.")
    @OptionGroup var options: Options
    @Option(help: "due, running, scheduled, retrying or discarded.") var state = "discarded"
    @Option(help: "Only this queue.") var queue: String?
    @Option(help: "Only the tenant with this id; 0 is the installation.") var tenant: Int?

    func run() async throws {
        guard let state = JobState(rawValue: state) else {
            throw ProgramError("--state \(state): must be \(JobState.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        try await Operator.operate(options) { database in
            let jobs = try await database.pipeline(
                .queueOperations, JobQueries.list(state, queue: queue.map(QueueName.init(rawValue:)), tenant: tenant))
            for job in jobs { printLine(line(job)) }
            if jobs.isEmpty { printLine("No job is \(state.rawValue).") }
        }
    }

    private func line(_ job: JobRow) -> String {
        let time = (job.discardedAt ?? job.runAt).formatted(.iso8601)
        return [
            "\(job.tenant)/\(job.id)", "\(job.queue)", "\(job.kind)", time, "\(job.attempts) attempts", job.lastError ?? "",
        ].joined(separator: "\t")
    }
}

struct RetryJob: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry", abstract: "Runs a job now, with all attempts of its retry policy.")
    @OptionGroup var options: Options
    @Argument(help: "Tenant and job as listed: 12/3456.") var job: JobReference

    func run() async throws {
        try await job.change(options, "is due now") { JobQueries.retry($0.job, tenant: $0.tenant) }
    }
}

struct DiscardJob: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "discard", abstract: "Discards a job. It is kept for 30 days and can be retried.")
    @OptionGroup var options: Options
    @Argument(help: "Tenant and job as listed: 12/3456.") var job: JobReference

    func run() async throws {
        try await job.change(options, "is discarded") { JobQueries.discard($0.job, tenant: $0.tenant) }
    }
}

/// Identifies a job on the command line: `tenant/job`.
struct JobReference: ExpressibleByArgument {
    let tenant: Int
    let job: Int

    init?(argument: String) {
        let parts = argument.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let tenant = parts[0], let job = parts[1] else { return nil }
        self.tenant = tenant
        self.job = job
    }

    /// Runs a statement on the job and prints the outcome.
    ///
    /// - Throws: `ProgramError` when it changes no row.
    func change(_ options: Options, _ outcome: String, _ query: (JobReference) -> Query<Int>) async throws {
        try await Operator.operate(options) { database in
            guard try await database.pipeline(.queueOperations, query(self)) > 0 else {
                throw ProgramError("\(tenant)/\(job): no such job, or not in a state for this.")
            }
            printLine("\(tenant)/\(job) \(outcome).")
        }
    }
}
