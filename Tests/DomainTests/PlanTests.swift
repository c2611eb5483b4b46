import Testing

@testable import Domain

@Suite struct PlanTests {
    @Test func onlyEnterpriseHoldsLoop() {
        #expect(Plan.allCases.filter { $0.features.contains(.loop) } == [.enterprise])
        #expect(Plan.holding(.loop) == .enterprise)
    }

    @Test func theProfessionalPlanHoldsDelegationAndCategories() {
        #expect(Plan.professional.features == [.delegation, .categories])
        #expect(Plan.essential.features.isEmpty)
    }

    @Test(arguments: Feature.allCases)
    func theLeastPlanThatHoldsAFeatureHoldsIt(_ feature: Feature) throws {
        let least = Plan.holding(feature)
        let smaller = Plan.allCases.prefix { $0 != least }
        #expect(least.features.contains(feature) && smaller.allSatisfy { !$0.features.contains(feature) })
    }

    @Test func rolesRiseFromFollowerToAdmin() {
        #expect(Role.allCases.sorted() == [.follower, .agent, .admin])
    }
}
