import Foundation
import Postgres

/// What a process asks of a queue when it has slots free.
struct ClaimRequest {
    let queue: QueueName
    /// What it can do; other kinds are passed over and named in the answer.
    let kinds: [JobKind]
    let slots: Int
    /// Jobs of one tenant that may run in this process at the same time.
    let perTenant: Int
    /// Jobs that run here already, by tenant.
    var running: [Int: Int] = [:]
    /// The tenant whose turn was last; the scan begins behind it.
    let after: Int
    let worker: String
    let lease: Duration

    /// The most that one claim takes.
    static let maxSlots = 32
    /// How many groups (tenant, priority, kind) one claim looks at.
    static let maxGroups = 256
}

struct ClaimedJob: Sendable {
    let tenant: Int
    let id: Int
    let kind: JobKind
    let payload: String
    let attempt: Int
    let waivedAttempts: Int
    let runAt: Date

    /// The attempt as the retry policy counts it.
    var countedAttempt: Int { attempt - waivedAttempts }
}

/// What a claim found.
struct Claim: Sendable {
    var jobs: [ClaimedJob] = []
    /// Where the next scan begins.
    var cursor: Int
    var hasWrapped = false
    /// The scan ended at its bound, not at the end of the ring.
    var isCutShort = false
    /// Another process took at the same moment what this one had chosen.
    var isContended = false
    var unknownKinds: [JobKind] = []
}

enum ClaimQueries {
    /// Claims jobs that are due, tenants taking turns: the first due job of each tenant before the second of any, and the ring of
    /// tenants is entered behind the one served last. Within a tenant: priority, run_at, id. A job whose lease has expired is due
    /// again. Under `SessionVariables.queue`, in a transaction of its own.
    ///
    /// Scans jobs_to_claim: `groups` skips from one (tenant, priority, kind) to the next by one index probe each, until enough tenants
    /// with due jobs are found, and reads of each group no further than the first due row. What is passed over on the way are jobs
    /// that run just now. `locked` goes through the chosen rows in their order and locks no more than are claimed, so claims of several
    /// processes do not hide rows from each other.
    ///
    /// The plan must not depend on how full the table was when it was made. So rows are found by LATERAL and by arrays, which leave the
    /// planner no join to turn around into a scan of all jobs.
    ///
    /// - Returns: rows for `Claim(_:_:)`.
    static func claim(_ request: ClaimRequest) -> Query<[ClaimRow]> { statement(request).all(ClaimRow.init) }

    static func statement(_ request: ClaimRequest) -> SQL {
        let slots = min(request.slots, ClaimRequest.maxSlots)
        let busy = request.running.sorted { $0.key < $1.key }
        let full = busy.filter { $0.value >= request.perTenant }.map(\.key)
        return """
            WITH RECURSIVE groups AS (
              SELECT \(request.after) AS tenant_id, 32767::smallint AS priority, '' COLLATE "C" AS kind, false AS is_wrapped,
                0 AS position, 0 AS found, NULL::bigint AS found_in, false AS is_due
              UNION ALL
              SELECT n.tenant_id, n.priority, n.kind, n.is_wrapped, g.position + 1,
                g.found + (d.is_due AND n.tenant_id IS DISTINCT FROM g.found_in)::int,
                CASE WHEN d.is_due THEN n.tenant_id ELSE g.found_in END, d.is_due
              FROM groups AS g
              CROSS JOIN LATERAL (\(nextGroup(request))) AS n
              CROSS JOIN LATERAL (
                SELECT n.kind = ANY(\(request.kinds)) AND n.tenant_id <> ALL(\(full)) AND (
                  SELECT true FROM jobs AS j WHERE \(due(in: request.queue, group: "n")) ORDER BY j.run_at, j.id LIMIT 1
                ) IS NOT NULL AS is_due
                OFFSET 0
              ) AS d
              WHERE g.position < \(literal: ClaimRequest.maxGroups) AND (g.found < \(slots) OR n.tenant_id = g.tenant_id)
            ), chosen AS (
              SELECT *
              FROM (
                SELECT g.tenant_id, g.priority, g.kind, c.run_at, c.id, g.position,
                  coalesce(b.running, 0) + row_number() OVER (PARTITION BY g.tenant_id ORDER BY g.priority, c.run_at, c.id) AS round
                FROM groups AS g
                CROSS JOIN LATERAL (
                  SELECT j.run_at, j.id FROM jobs AS j WHERE \(due(in: request.queue, group: "g"))
                  ORDER BY j.run_at, j.id LIMIT \(literal: ClaimRequest.maxSlots)
                ) AS c
                LEFT JOIN unnest(\(busy.map(\.key)), \(busy.map(\.value))) AS b(tenant_id, running) ON b.tenant_id = g.tenant_id
                WHERE g.is_due
              ) AS candidates
              WHERE round <= \(request.perTenant)
              ORDER BY round, position
              LIMIT \(literal: ClaimRequest.maxSlots + 16)
            ), locked AS (
              SELECT j.tenant_id, j.id, c.round, c.position
              FROM chosen AS c
              CROSS JOIN LATERAL (
                SELECT j.tenant_id, j.id FROM jobs AS j
                WHERE \(due(in: request.queue, group: "c")) AND j.run_at = c.run_at AND j.id = c.id
                FOR UPDATE SKIP LOCKED
              ) AS j
              LIMIT \(slots)
            ), claimed AS (
              UPDATE jobs AS j
              SET attempt = j.attempt + 1, leased_by = \(request.worker),
                leased_until = clock_timestamp() + make_interval(secs => \(request.lease.seconds))
              WHERE j.tenant_id = ANY (ARRAY(SELECT tenant_id FROM locked)) AND j.id = ANY (ARRAY(SELECT id FROM locked))
                AND EXISTS (SELECT FROM locked AS l WHERE l.tenant_id = j.tenant_id AND l.id = j.id)
              RETURNING j.tenant_id, j.id, j.kind, j.payload, j.attempt, j.waived_attempts, j.run_at
            )
            SELECT s.visited, s.candidates, s.last_tenant, s.has_wrapped, s.unknown_kinds, l.position,
              c.tenant_id, c.id, c.kind, c.payload, c.attempt, c.waived_attempts, c.run_at
            FROM (
              SELECT max(position) AS visited, (SELECT count(*) FROM chosen) AS candidates,
                (array_agg(tenant_id ORDER BY position DESC))[1] AS last_tenant, bool_or(is_wrapped) AS has_wrapped,
                coalesce(array_agg(DISTINCT kind) FILTER (WHERE position > 0 AND kind <> ALL(\(request.kinds))), '{}') AS unknown_kinds
              FROM groups
            ) AS s
            LEFT JOIN (locked AS l JOIN claimed AS c ON c.tenant_id = l.tenant_id AND c.id = l.id) ON true
            ORDER BY l.round, l.position
            """
    }

    /// The next (tenant, priority, kind) of the ring, which ends with the tenant that it began behind.
    private static func nextGroup(_ request: ClaimRequest) -> SQL {
        """
        (SELECT j.tenant_id, j.priority, j.kind, g.is_wrapped
         FROM jobs AS j
         WHERE j.queue = \(request.queue) AND j.discarded_at IS NULL
           AND (j.tenant_id, j.priority, j.kind) > (g.tenant_id, g.priority, g.kind)
           AND j.tenant_id <= CASE WHEN g.is_wrapped THEN \(request.after) ELSE 9223372036854775807 END
         ORDER BY j.tenant_id, j.priority, j.kind LIMIT 1)
        UNION ALL
        (SELECT j.tenant_id, j.priority, j.kind, true
         FROM jobs AS j
         WHERE NOT g.is_wrapped AND j.queue = \(request.queue) AND j.discarded_at IS NULL AND j.tenant_id <= \(request.after)
         ORDER BY j.tenant_id, j.priority, j.kind LIMIT 1)
        LIMIT 1
        """
    }

    /// Always with ORDER BY run_at, id, which only jobs_to_claim gives without sorting: on a table that was nearly empty when the plan
    /// was made another index would cost the same, and read all of a tenant's rows later.
    private static func due(in queue: QueueName, group: SQL) -> SQL {
        """
        j.queue = \(queue) AND j.discarded_at IS NULL
        AND j.tenant_id = \(group).tenant_id AND j.priority = \(group).priority AND j.kind = \(group).kind
        AND j.run_at <= now() AND (j.leased_until IS NULL OR j.leased_until <= now())
        """
    }
}

/// A claimed job beside what is the same in each row; alone, without a job, when nothing was claimed.
struct ClaimRow: Sendable {
    let visited: Int
    let candidates: Int
    let lastTenant: Int
    let hasWrapped: Bool
    let unknownKinds: [JobKind]
    let position: Int?
    let tenant: Int?
    let id: Int?
    let kind: JobKind?
    let payload: String?
    let attempt: Int?
    let waivedAttempts: Int?
    let runAt: Date?

    var job: ClaimedJob? {
        guard let tenant, let id, let kind, let payload, let attempt, let waivedAttempts, let runAt else { return nil }
        return ClaimedJob(
            tenant: tenant, id: id, kind: kind, payload: payload, attempt: attempt, waivedAttempts: waivedAttempts, runAt: runAt)
    }
}

extension Claim {
    init(_ rows: [ClaimRow], _ request: ClaimRequest) {
        cursor = request.after
        guard let first = rows.first else { return }
        jobs = rows.compactMap(\.job)
        hasWrapped = first.hasWrapped
        isCutShort = first.visited >= ClaimRequest.maxGroups
        isContended = jobs.count < min(request.slots, first.candidates)
        unknownKinds = first.unknownKinds
        let served = rows.max { ($0.position ?? 0) < ($1.position ?? 0) }?.tenant
        cursor = served ?? (isCutShort ? first.lastTenant : request.after)
    }
}
