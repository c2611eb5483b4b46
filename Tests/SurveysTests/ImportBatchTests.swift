import Domain
import Postgres
import TestSupport
import Testing

@Suite struct ImportBatchTests {
    @Test(arguments: Plan.allCases) func everyExternalOpinionHasATicketOnEveryPlan(plan: Plan) async throws {
        try await TestWorld.use(plan: plan) { world in
            let numbers = try await world.receive(
                TestResponse(key: "a", score: 2), TestResponse(key: "b", score: 8), TestResponse(key: "c", score: 10))
            #expect(numbers.sorted() == [1, 2, 3])
            let priorities = try await world.values("SELECT priority::bigint FROM tickets ORDER BY score", as: Int.self)
            #expect(priorities == [1, 2, 3])
        }
    }

    @Test func internalOpinionsHaveNoTicketsAndNoNames() async throws {
        try await TestWorld.use { world in
            let numbers = try await world.receive(TestResponse(key: "a"), survey: "Clima interno", audience: .internal)
            #expect(numbers.isEmpty)
            #expect(try await world.value("SELECT count(*) FROM customers") == 0)
            #expect(try await world.value("SELECT count(*) FROM opinions WHERE customer_id IS NULL") == 1)
        }
    }

    @Test func theDatabaseRejectsATicketForAnInternalOpinion() async throws {
        try await TestWorld.use { world in
            try await world.receive(TestResponse(key: "ours"))
            try await world.receive(TestResponse(key: "a"), survey: "Clima interno", audience: .internal)
            for audience in ["internal", "external"] {
                let insert: SQL = """
                    INSERT INTO tickets
                      (tenant_id, number, opinion_id, audience, survey_id, customer_id, score, responded_at, priority)
                    SELECT o.tenant_id, 99, o.id, \(audience), o.survey_id, (SELECT id FROM customers), o.score, o.responded_at, 1
                    FROM opinions AS o WHERE o.audience = 'internal'
                    """
                await #expect(throws: PostgresError.self, "\(audience)") {
                    try await world.database.owner.pipeline([:], insert.affected)
                }
            }
        }
    }

    @Test func importingOpinionsAgainAddsNothing() async throws {
        try await TestWorld.use { world in
            try await world.receive(TestResponse(key: "a"), TestResponse(key: "b"))
            try await world.receive(TestResponse(key: "a"), TestResponse(key: "b"), TestResponse(key: "c"))
            #expect(try await world.value("SELECT count(*) FROM opinions") == 3)
            #expect(try await world.value("SELECT count(*) FROM tickets") == 3)
            #expect(try await world.value("SELECT count(*) FROM customers") == 1)
        }
    }
}
