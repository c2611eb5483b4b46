import Testing

@testable import Domain

@Suite struct ScoreTests {
    @Test(arguments: [
        (0, ScoreClass.detractor), (6, .detractor), (7, .passive), (8, .passive), (9, .promoter), (10, .promoter),
    ])
    func aScoreHasItsClass(_ value: Int, _ scoreClass: ScoreClass) throws {
        #expect(try #require(Score(value)).scoreClass == scoreClass)
    }

    @Test(arguments: [-1, 11, Int.min, Int.max])
    func outsideZeroToTenIsNoScore(_ value: Int) {
        #expect(Score(value) == nil)
    }

    @Test func detractorsComeBeforePassivesBeforePromoters() {
        #expect(ScoreClass.allCases.map(\.defaultPriority) == [.high, .medium, .low])
        #expect(Priority.allCases.sorted() == [.urgent, .high, .medium, .low])
    }

    @Test(arguments: [(0, 0, 1, 100.0), (1, 0, 0, -100), (1, 1, 1, 0), (0, 5, 0, 0), (1, 0, 2, 100.0 / 3)])
    func thePromoterScoreIsPromotersLessDetractors(
        _ detractors: Int, _ passives: Int, _ promoters: Int, _ value: Double
    ) throws {
        let nps = NetPromoterScore(detractors: detractors, passives: passives, promoters: promoters)
        #expect(abs(try #require(nps.value) - value) < 1e-9)
    }

    @Test func noOpinionIsNotAScoreOfZero() {
        #expect(NetPromoterScore(detractors: 0, passives: 0, promoters: 0).value == nil)
    }
}
