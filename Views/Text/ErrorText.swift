import Domain

package struct ErrorText: Sendable {
    package let page: @Sendable (ErrorPage.Kind) -> (title: String, hint: String)
    package let requestCode: @Sendable (_ id: String) -> String
    package let toInbox: String
    package let toSignIn: String
    package let tryAgain: String
    package let lockedTitle: @Sendable (_ feature: String) -> String
    package let lockedHint: @Sendable (_ needed: String, _ plan: String) -> String
    package let lockedKept: String
    /// Whom to ask: for those who do not run it, and for the admin.
    package let lockedAsk: String
    package let lockedAskOperator: String
    package let feature: @Sendable (Feature) -> String
    package let lock: @Sendable (_ plan: String) -> String
}

extension Text {
    /// "Disponível no plano Enterprise."
    package func lock(for feature: Feature) -> Lock {
        Lock(reason: errors.lock(terms.plan(Plan.holding(feature))))
    }
}
