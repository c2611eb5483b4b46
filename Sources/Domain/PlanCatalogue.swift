/// The features of each plan, as the table `plans` has them; an operator may change it without a release.
package struct PlanCatalogue: Equatable, Sendable {
    private let featuresByPlan: [Plan: Set<Feature>]

    package init(_ featuresByPlan: [Plan: Set<Feature>]) {
        self.featuresByPlan = featuresByPlan
    }

    /// From the table's rows. Plans and features that this version does not know are left out.
    package init(rows: [(name: String, features: [String])]) {
        let known = rows.compactMap { row in
            Plan(rawValue: row.name).map { ($0, Set(row.features.compactMap(Feature.init(rawValue:)))) }
        }
        featuresByPlan = Dictionary(known) { first, _ in first }
    }

    /// Empty for a plan that the table lacks.
    package func features(of plan: Plan) -> Set<Feature> { featuresByPlan[plan] ?? [] }

    /// The smallest plan that includes the feature; nil when none does.
    package func smallestPlan(with feature: Feature) -> Plan? {
        featuresByPlan.filter { $0.value.contains(feature) }.keys.min()
    }
}
