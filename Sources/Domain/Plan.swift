/// What a plan may include. The inbox, the ticket page with its opinion and the archive are in every plan.
package enum Feature: String, CaseIterable, Sendable {
    /// Assigning a ticket to a person or team: "Delegar comentário".
    case assignment
    case categories
    /// Replies, notes, deadline, priority, status, followers, history and the Loop settings.
    case loop
}

/// The plans, the smallest first. Which features one includes is data: the table `plans`, read as a `PlanCatalogue`.
package enum Plan: String, CaseIterable, Comparable, Sendable {
    case essential = "essencial", professional = "profissional", enterprise

    package static func < (a: Plan, b: Plan) -> Bool {
        (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
    }
}
