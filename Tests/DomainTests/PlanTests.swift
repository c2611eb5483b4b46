import Testing

@testable import Domain

@Suite struct PlanTests {
    private let catalogue = PlanCatalogue(rows: [
        ("enterprise", ["assignment", "categories", "loop"]), ("profissional", ["assignment", "categories", "telepathy"]),
        ("essencial", []), ("ouro", ["loop"]),
    ])

    @Test func onlyEnterpriseIncludesLoop() {
        #expect(Plan.allCases.filter { catalogue.features(of: $0).contains(.loop) } == [.enterprise])
        #expect(catalogue.smallestPlan(with: .loop) == .enterprise)
    }

    @Test func theProfessionalPlanIncludesAssignmentAndCategories() {
        #expect(catalogue.features(of: .professional) == [.assignment, .categories])
        #expect(catalogue.features(of: .essential).isEmpty)
    }

    @Test(arguments: Feature.allCases)
    func theSmallestPlanWithAFeatureIncludesIt(_ feature: Feature) throws {
        let smallest = try #require(catalogue.smallestPlan(with: feature))
        let smaller = Plan.allCases.prefix { $0 != smallest }
        #expect(catalogue.features(of: smallest).contains(feature))
        #expect(smaller.allSatisfy { !catalogue.features(of: $0).contains(feature) })
    }

    @Test func aFeatureThatNoPlanIncludesHasNoPlan() {
        #expect(PlanCatalogue([.essential: [], .enterprise: [.categories]]).smallestPlan(with: .loop) == nil)
        #expect(PlanCatalogue([:]).features(of: .enterprise).isEmpty)
    }

    @Test func plansRiseFromEssentialToEnterprise() {
        #expect(Plan.allCases.shuffled().sorted() == [.essential, .professional, .enterprise])
    }

    @Test func rolesRiseFromFollowerToAdmin() {
        #expect(Role.allCases.sorted() == [.follower, .agent, .admin])
    }
}
