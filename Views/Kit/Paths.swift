import Domain

/// Every URL of the product. `tenant` is the tenant's slug.
package enum Paths {
    package static let signIn = "/sign-in"
    package static let signOut = "/sign-out"
    package static let language = "/language"

    package static func inbox(_ tenant: String, _ filter: InboxFilter = InboxFilter()) -> String {
        inbox(tenant, query: QueryString.of(filter.fields))
    }
    /// The same with an encoded filter.
    package static func inbox(_ tenant: String, query: String) -> String { "/\(tenant)/inbox" + query }
    package static func inbox(_ tenant: String, _ filter: InboxFilter, after key: String) -> String {
        "/\(tenant)/inbox" + QueryString.of(filter.fields + [("after", key)])
    }
    /// The same list with every loaded row selected.
    package static func inboxSelected(_ tenant: String, _ filter: InboxFilter) -> String {
        "/\(tenant)/inbox" + QueryString.of(filter.fields + [("select", "loaded")])
    }
    package static func bulk(_ tenant: String) -> String { "/\(tenant)/inbox/selection" }
    package static func savedViews(_ tenant: String) -> String { "/\(tenant)/inbox/views" }
    package static func savedViewRemoval(_ tenant: String, _ id: Int) -> String { "/\(tenant)/inbox/views/\(id)/removal" }

    package static func opinions(_ tenant: String, _ fields: [(name: String, value: String)] = []) -> String {
        "/\(tenant)/opinions" + QueryString.of(fields)
    }
    package static func imports(_ tenant: String) -> String { "/\(tenant)/imports" }

    package static func settings(_ tenant: String) -> String { "/\(tenant)/settings" }
    package static func loopSettings(_ tenant: String) -> String { "/\(tenant)/settings/loop" }
    package static func categories(_ tenant: String) -> String { "/\(tenant)/settings/categories" }
    package static func category(_ tenant: String, _ id: Int) -> String { "/\(tenant)/settings/categories/\(id)" }
    package static func categoryRemoval(_ tenant: String, _ id: Int) -> String { category(tenant, id) + "/removal" }
    package static func teams(_ tenant: String) -> String { "/\(tenant)/settings/teams" }
    package static func team(_ tenant: String, _ id: Int) -> String { "/\(tenant)/settings/teams/\(id)" }
    package static func teamRemoval(_ tenant: String, _ id: Int) -> String { team(tenant, id) + "/removal" }

    package static func stopFollowing(_ token: String) -> String { "/f/\(token)" }
}
