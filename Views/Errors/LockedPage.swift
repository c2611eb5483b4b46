import Domain
import HTML

/// 403: the tenant's plan lacks the feature.
package struct LockedPage: Sendable {
    package var layout: Layout
    package var feature: Feature
    /// The tenant's own plan.
    package var plan: Plan

    package init(layout: Layout, feature: Feature, plan: Plan) {
        self.layout = layout
        self.feature = feature
        self.plan = plan
    }

    package var body: HTML {
        let words = layout.text.errors, terms = layout.text.terms
        let title = words.lockedTitle(words.feature(feature))
        return layout.page(
            title, section: .none,
            """
            <section class="card outcome is-locked">\(Icon.lock)<h1>\(title)</h1>
            <p>\(words.lockedHint(terms.plan(Plan.holding(feature)), terms.plan(plan)))</p><p class="hint">\
            \(words.lockedKept) \(layout.account?.canAdminister == true ? words.lockedAskOperator : words.lockedAsk)</p>
            <p class="acts"><a class="button is-primary" href="\
            \(layout.account.map { Paths.inbox($0.tenant) } ?? Paths.signIn)">\
            \(words.toInbox)</a></p></section>
            """)
    }
}
