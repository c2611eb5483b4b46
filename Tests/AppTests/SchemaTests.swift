import Domain
import Outbox
import Postgres
import TestSupport
import Testing

/// What is declared in SQL and in Swift is the same.
@Suite struct SchemaTests {
    /// The literals of the CHECK constraint on a column.
    private func values(_ world: TestWorld, _ table: String, _ column: String) async throws -> Set<String> {
        let definition = try await world.value(
            """
            SELECT string_agg(pg_get_constraintdef(oid), ' ') FROM pg_constraint
            WHERE contype = 'c' AND conrelid = \(table)::text::regclass AND pg_get_constraintdef(oid) LIKE '%' || \(column) || ' = ANY%'
            """, as: String.self)
        return Set(definition.matches(of: #/'([a-z_]+)'::text/#).map { String($0.1) })
    }

    private static let states: [(table: String, column: String, cases: [String])] = [
        ("tickets", "status", TicketStatus.allCases.map(\.rawValue)), ("emails", "state", EmailState.allCases.map(\.rawValue)),
        ("members", "role", Role.allCases.map(\.rawValue)), ("messages", "channel", Channel.allCases.map(\.rawValue)),
        ("followers", "interest", FollowerInterest.allCases.map(\.rawValue)),
        ("surveys", "audience", Audience.allCases.map(\.rawValue)),
        ("loop_templates", "score_class", ScoreClass.allCases.map(\.rawValue)),
    ]

    @Test func statesAreTheSameInTheDatabase() async throws {
        try await TestWorld.use { world in
            for (table, column, cases) in Self.states {
                let stored = try await values(world, table, column)
                #expect(stored == Set(cases), "\(table).\(column)")
            }
        }
    }

    private static let limits = [
        ("tenants", "name", Limits.tenantName), ("members", "name", Limits.memberName), ("teams", "name", Limits.teamName),
        ("categories", "name", Limits.categoryName), ("saved_views", "name", Limits.savedViewName),
        ("saved_views", "query", Limits.savedViewQuery), ("surveys", "name", Limits.surveyName),
        ("opinions", "external_id", Limits.externalID), ("opinions", "comment", Limits.storedComment),
        ("opinions", "respondent_name", Limits.customerName), ("opinions", "touchpoint", Limits.touchpoint),
        ("customers", "name", Limits.customerName), ("customers", "email", Limits.emailAddress), ("customers", "phone", Limits.phone),
        ("customers", "segment", Limits.segment), ("customers", "company", Limits.company), ("messages", "subject", Limits.storedSubject),
        ("messages", "body", Limits.storedBody), ("notes", "body", Limits.storedBody), ("loop_settings", "sender_name", Limits.senderName),
        ("loop_settings", "signature", Limits.signature), ("loop_templates", "body", Limits.templateBody),
    ]

    @Test func lengthsAreTheSameInTheDatabase() async throws {
        try await TestWorld.use { world in
            for (table, column, limit) in Self.limits {
                let definition = try await world.value(
                    """
                    SELECT coalesce(string_agg(pg_get_constraintdef(oid), ' '), '') FROM pg_constraint
                    WHERE contype = 'c' AND conrelid = \(table)::text::regclass
                      AND pg_get_constraintdef(oid) LIKE '%length(' || \(column) || ')%'
                    """, as: String.self)
                #expect(definition.contains("length(\(column)) <= \(limit))"), "\(table).\(column): \(definition)")
            }
        }
    }

    @Test func scoresHaveTheSameClassAndPriorityInTheDatabase() async throws {
        try await TestWorld.use { world in
            let numbers = try await world.receive((0...10).map { TestResponse(key: "\($0)", score: $0, email: nil) })
            for (score, number) in zip(0...10, numbers) {
                let scoreClass = Score(clamping: score).scoreClass
                #expect(scoreClass.scores.contains(score))
                let row: SQL = """
                    SELECT o.score_class, t.priority FROM tickets AS t
                    JOIN opinions AS o ON o.tenant_id = t.tenant_id AND o.id = t.opinion_id WHERE t.number = \(number)
                    """
                let stored = try await world.database.owner.pipeline([:], row.one { (name: String, priority: Int) in (name, priority) })
                #expect(stored == (scoreClass.rawValue, scoreClass.defaultPriority.rawValue), "\(score)")
            }
        }
    }
}
