import Domain
import Foundation
import TestSupport
import Testing
@testable import Web

/// The metrics that /metrics reports, and that they contain no personal data.
@Suite struct MetricsTests {
    @Test func requestsAreCountedByRouteAndStatus() async throws {
        try await TestWorld.use { world in
            try await world.receive(TestResponse(key: "a"))
            let ana = try await world.browser(of: world.ana)
            for path in ["/loja/tickets/1", "/loja/tickets/1?view=team", "/loja/tickets/99", "/no/such/page"] { _ = await ana.get(path) }
            let metrics = await world.signedOut.get("/metrics").body
            func count(_ route: String, _ status: Int) -> String {
                "retorno_http_request_duration_seconds_count{method=\"GET\",route=\"\(route)\",status=\"\(status)\"}"
            }
            #expect(metrics.contains(count("/:tenant/tickets/:number", 200) + " 2\n"))
            #expect(metrics.contains(count("/:tenant/tickets/:number", 404) + " 1\n"))
            #expect(metrics.contains(count("none", 404) + " 1\n"))
            #expect(!metrics.contains("loja"))
        }
    }

    @Test func histogramBucketsHaveInclusiveUpperBounds() {
        var durations = Durations()
        for milliseconds in [1, 3, 3, 40, 20_000] { durations.add(.milliseconds(milliseconds)) }
        #expect(durations.buckets == [1, 0, 2, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1])
        #expect(durations.count == 5 && abs(durations.seconds - 20.047) < 0.001)
    }

    @Test func dueJobsAreReported() async throws {
        try await TestWorld.use { world in
            let numbers = try await world.receive(TestResponse(key: "a", email: "marina@x.example"))
            let ana = try await world.browser(of: world.ana)
            let fields = [("subject", "Oi"), ("body", "Já olhamos.")]
            #expect(await ana.post("/loja/tickets/\(numbers[0])/replies", fields).status == 303)
            let metrics = await world.signedOut.get("/metrics").body
            #expect(metrics.contains("retorno_jobs{queue=\"replies\",kind=\"send_reply\",state=\"due\"} 1\n"))
            #expect(metrics.contains("retorno_job_oldest_seconds{queue=\"replies\",kind=\"send_reply\",state=\"due\"}"))
            #expect(!metrics.contains("marina"))
        }
    }

    @Test func aPageCostsOneRoundTrip() async throws {
        try await TestWorld.use { world in
            let ana = try await world.browser(of: world.ana)
            for path in ["/loja/inbox", "/loja/inbox?view=team&q=atraso"] {
                _ = await ana.get(path)
                let before = await world.application.database.statistics.map(\.roundTrips).reduce(0, +)
                _ = await ana.get(path)
                #expect(await world.application.database.statistics.map(\.roundTrips).reduce(0, +) == before + 1, "\(path)")
            }
        }
    }

    @Test func everyResponseHasAUniqueRequestID() async throws {
        try await TestWorld.use { world in
            let first = await world.signedOut.get("/sign-in").head.headerFields[.requestID]
            let second = await world.signedOut.get("/nowhere").head.headerFields[.requestID]
            #expect(first?.utf8.count == 16 && second?.utf8.count == 16 && first != second)
        }
    }
}
