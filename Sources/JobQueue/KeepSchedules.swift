import Logging
import Postgres

/// Work that recurs, as its row says it.
struct JobSchedule: Sendable {
    let kind: JobKind
    let queue: QueueName
    let priority: JobPriority
    let payload: String
    let every: Duration
}

/// Writes the registry's schedules into their table and enqueues what is due, until the task is cancelled.
struct KeepSchedules {
    let environment: WorkerEnvironment

    func run() async {
        let schedules = environment.registry.schedules.values.sorted { $0.kind.rawValue < $1.kind.rawValue }
        if schedules.isEmpty { return }
        var isDeclared = false
        while !Task.isCancelled {
            do {
                if !isDeclared {
                    for schedule in schedules { _ = try await environment.database.pipeline(.work, ScheduleQueries.declare(schedule)) }
                    isDeclared = true
                }
                let queues = try await environment.database.pipeline(.work, ScheduleQueries.enqueueDue(schedules.map(\.kind)))
                environment.waker.wake(Set(queues))
            } catch is CancellationError {
                return
            } catch {
                environment.logger.warning("schedules not kept", metadata: ["error": "\(error)"])
            }
            try? await Task.sleep(for: environment.settings.pollInterval)
        }
    }
}

enum ScheduleQueries {
    /// Makes the row, whose first slot is now, or brings it up to date. Nothing is written when it says the same already.
    static func declare(_ schedule: JobSchedule) -> Query<Int> {
        let sql: SQL = """
            INSERT INTO job_schedules AS s (tenant_id, kind, queue, priority, payload, every)
            VALUES (0, \(schedule.kind), \(schedule.queue), \(schedule.priority), \(schedule.payload)::jsonb,
              make_interval(secs => \(schedule.every.seconds)))
            ON CONFLICT (tenant_id, kind) DO UPDATE
            SET queue = excluded.queue, priority = excluded.priority, payload = excluded.payload, every = excluded.every,
              next_run_at = least(s.next_run_at, now() + excluded.every)
            WHERE (s.queue, s.priority, s.payload, s.every)
              IS DISTINCT FROM (excluded.queue, excluded.priority, excluded.payload, excluded.every)
            """
        return sql.affected
    }

    /// Enqueues the job of each slot that is due and moves the schedule to its next slot, the first in the future. A slot is left out
    /// while the job of an earlier one has not begun.
    ///
    /// - Returns: the queues enqueued to.
    static func enqueueDue(_ kinds: [JobKind]) -> Query<[QueueName]> {
        let sql: SQL = """
            WITH due AS (
              SELECT * FROM job_schedules WHERE kind = ANY(\(kinds)) AND next_run_at <= now() FOR UPDATE SKIP LOCKED
            ), moved AS (
              UPDATE job_schedules AS s
              SET next_run_at = d.next_run_at
                + d.every * (1 + floor(extract(epoch FROM now() - d.next_run_at) / extract(epoch FROM d.every)))::float8
              FROM due AS d
              WHERE s.tenant_id = d.tenant_id AND s.kind = d.kind
            )
            INSERT INTO jobs (tenant_id, kind, queue, priority, payload, unique_key)
            SELECT d.tenant_id, d.kind, d.queue, d.priority, d.payload, 'slot ' || extract(epoch FROM d.next_run_at)
            FROM due AS d
            WHERE NOT EXISTS (
              SELECT FROM jobs AS j
              WHERE j.tenant_id = d.tenant_id AND j.kind = d.kind AND j.unique_key LIKE 'slot %' AND j.discarded_at IS NULL
                AND j.attempt = 0)
            \(JobQueries.onConflict)
            RETURNING queue
            """
        return sql.values(QueueName.self)
    }
}
