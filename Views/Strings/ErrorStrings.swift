import Domain

package struct ErrorStrings: Sendable {
    package let page: @Sendable (ErrorPage.Kind) -> (title: String, hint: String)
    package let requestCode: @Sendable (_ id: String) -> String
    package let toInbox: String
    package let toSignIn: String
    package let tryAgain: String
    package let lockedTitle: @Sendable (_ feature: String) -> String
    package let lockedHint: @Sendable (_ needed: String, _ plan: String) -> String
    package let lockedKept: String
    /// Whom to ask about the plan: for members, and for admins.
    package let lockedAsk: String
    package let lockedAskOperator: String
    package let feature: @Sendable (Feature) -> String
    package let lock: @Sendable (_ plan: String) -> String
}

extension Strings {
    /// "Disponível no plano Enterprise.", for the smallest plan with the feature.
    package func lock(until plan: Plan) -> PlanLock { PlanLock(reason: errors.lock(terms.plan(plan))) }
}
