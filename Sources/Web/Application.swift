import Domain
import Foundation
import Logging
import Postgres

/// What the whole program shares: the database, the secrets, the settings. A value, handed to whoever needs it.
package struct Application: Sendable {
    package let database: Database
    package let secrets: Secrets
    package let assets: Assets
    /// Where people reach the installation, without a slash at its end: links in e-mails begin with it.
    package let baseURL: String
    /// The domain that outgoing mail comes from.
    package let mailDomain: String
    package let trustedProxies: TrustedProxies
    package let logger: Logger
    package let metrics = RequestMetrics()
    package let directoryCache = DirectoryCache()
    package let scopes = ScopeCache()
    package let now: @Sendable () -> Date

    package init(
        database: Database, secrets: Secrets, assets: Assets, baseURL: String, mailDomain: String,
        trustedProxies: TrustedProxies = TrustedProxies(), logger: Logger,
        now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.database = database
        self.secrets = secrets
        self.assets = assets
        self.baseURL = baseURL
        self.mailDomain = mailDomain
        self.trustedProxies = trustedProxies
        self.logger = logger
        self.now = now
    }

    /// How each of the program's connections begins: as a role that owns nothing, with plans that are made once. Every query names
    /// its index, so no plan hangs on a value, and planning anew took longer than running. What an index leads to costs what memory
    /// and SSDs take for it: as the planner prices turning disks, it reads and sorts a whole table rather than 5,000 rows in order.
    package static let onConnect: [SQL] = [
        "SET ROLE retorno_app", "SET plan_cache_mode = force_generic_plan", "SET random_page_cost = 1.1",
    ]

    /// Cookies travel over TLS only where the installation is reached by it.
    package var isSecure: Bool { baseURL.hasPrefix("https://") }

    /// Who has this session; nil when it ended, or its member or tenant did. One round trip.
    package func scope(of session: Session) async throws -> Scope? {
        try await database.pipeline(
            .tenant(session.tenantID),
            SessionQueries.scope(tenant: session.tenantID, tokenHash: session.token.hash))
    }
}
