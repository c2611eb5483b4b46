import Testing

@testable import JobQueue

@Suite struct RegistryTests {
    @Test func theNumbersOfThePoliciesAreAsTheirCommentsSay() {
        let standard = RetryPolicy.standard
        #expect(
            (1...15).map { standard.delay(afterAttempt: $0).seconds }
                == [2, 4, 8, 16, 32, 64, 128, 256, 512, 1_024, 2_048, 4_096, 8_192, 14_400, 14_400])
        #expect(standard.span.words == "48 h 33 min")
        #expect((1...4).map { RetryPolicy.brief.delay(afterAttempt: $0).seconds } == [10, 20, 40, 80])
        #expect(RetryPolicy.brief.span.words == "2 min 30 s")
    }

    @Test func theTableDescribesTheKinds() {
        var registry = JobRegistry()
        registry.register(Parcel.self) { _, _ in .done }
        registry.register(Letter.self) { _, _ in .done }
        registry.schedule(Parcel(), every: .seconds(86_400))
        #expect(registry.descriptions.map(\.kind) == [Letter.kind, Parcel.kind])
        #expect(
            registry.table.split(separator: "\n").dropFirst(2) == [
                "| `letter` | letters | normal | 3 | 0.01 s | 0.02 s | 0.03 s | 10 min | – |",
                "| `parcel` | parcels | normal | 25 | 2 s | 4 h | 48 h 33 min | 10 min | every 24 h |",
            ])
    }
}
