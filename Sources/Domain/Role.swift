/// What a member may do in a tenant. Operators are not members: they manage the installation.
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
