import Domain
import Postgres
import TestSupport
import Testing

@Suite struct OpinionListTests {
    @Test func theListShowsItsNPSAndWhyLoopDoesNotApplyToInternalSurveys() async throws {
        try await TestWorld.use { world in
            try await world.receive(
                TestResponse(key: "a", score: 2), TestResponse(key: "b", score: 9), TestResponse(key: "c", score: 10),
                TestResponse(key: "d", score: 7))
            try await world.receive(TestResponse(key: "e", score: 0, name: "Secreta"), survey: "Clima interno", audience: .internal)
            let browser = try await world.browser(of: world.ana)
            let all = await browser.get("/loja/opinions").body
            #expect(all.contains("Colaborador anônimo") && all.contains("o fechamento do Loop não se aplica"))
            #expect(!all.contains("Secreta"))
            let survey = try await world.value("SELECT id FROM surveys WHERE audience = 'external'", as: Int.self)
            #expect(await browser.get("/loja/opinions?survey=\(survey)").body.contains("+25"))
        }
    }
}
