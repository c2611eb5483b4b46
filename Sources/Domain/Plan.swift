/// What a plan may hold. The inbox, the ticket page with its opinion and the archive are on every plan.
package enum Feature: String, CaseIterable, Sendable {
    /// Handing a ticket to a person or team: "Delegar comentário".
    case delegation
    case categories
    /// Reply, notes, deadline, priority, status, followers, history and the Loop settings.
    case loop
}

package enum Plan: String, CaseIterable, Sendable {
    case essential = "essencial", professional = "profissional", enterprise

    package var features: Set<Feature> {
        switch self {
        case .essential: []
        case .professional: [.delegation, .categories]
        case .enterprise: Set(Feature.allCases)
        }
    }

    /// The least plan that holds the feature.
    package static func holding(_ feature: Feature) -> Plan {
        feature == .loop ? .enterprise : .professional
    }
}

/// What a member may do in a tenant. Operators are no members: they manage the installation.
package enum Role: String, CaseIterable, Comparable, Sendable {
    case follower, agent, admin

    package static func < (a: Role, b: Role) -> Bool {
        a.rank < b.rank
    }

    private var rank: Int {
        switch self {
        case .follower: 0
        case .agent: 1
        case .admin: 2
        }
    }
}
