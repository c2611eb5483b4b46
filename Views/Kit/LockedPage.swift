import Domain
import HTML

/// 403: the tenant's plan lacks the feature.
package struct LockedPage: Sendable {
    package var layout: Layout
    package var feature: Feature
    /// The smallest plan with the feature.
    package var neededPlan: Plan
    /// The tenant's own plan.
    package var plan: Plan

    package init(layout: Layout, feature: Feature, neededPlan: Plan, plan: Plan) {
        self.layout = layout
        self.feature = feature
        self.neededPlan = neededPlan
        self.plan = plan
    }

    package var body: HTML {
        let strings = layout.strings.errors, terms = layout.strings.terms
        let title = strings.lockedTitle(strings.feature(feature))
        return layout.page(
            title, section: .none,
            """
            <section class="card outcome is-locked">\(Icon.lock)<h1>\(title)</h1>
            <p>\(strings.lockedHint(terms.plan(neededPlan), terms.plan(plan)))</p><p class="hint">\
            \(strings.lockedKept) \(layout.account?.canAdminister == true ? strings.lockedAskOperator : strings.lockedAsk)</p>
            <p class="acts"><a class="button is-primary" href="\
            \(layout.account.map { Paths.inbox($0.tenant) } ?? Paths.signIn)">\
            \(strings.toInbox)</a></p></section>
            """)
    }
}
