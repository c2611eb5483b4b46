import Domain
import Foundation
import Logging
import Postgres

/// The context of all requests of the process: database, secrets, settings and caches. Copies share the caches.
package struct Application: Sendable {
    package let database: Database
    package let secrets: Secrets
    package let assets: Assets
    /// The public URL of the installation, without a trailing slash. Links in e-mails begin with it.
    package let baseURL: String
    /// The domain of the sender address of outgoing e-mails.
    package let mailDomain: String
    package let trustedProxies: TrustedProxies
    package let logger: Logger
    package let metrics = RequestMetrics()
    package let directoryCache = DirectoryCache()
    package let scopes = ScopeCache()
    /// The clock. Tests set a fixed time.
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

    /// Statements that prepare each database connection.
    ///
    /// The role owns nothing, so row security applies to it. Generic plans: each query is written for one index, so no plan depends on
    /// a parameter's value, and planning took longer than execution. `random_page_cost` is that of memory and SSDs: with the default,
    /// meant for spinning disks, the planner reads and sorts a whole table rather than 5,000 rows in index order.
    package static let onConnect: [SQL] = [
        "SET ROLE retorno_app", "SET plan_cache_mode = force_generic_plan", "SET random_page_cost = 1.1",
    ]

    /// Whether the public URL is https; cookies then get the attribute `Secure`.
    package var isSecure: Bool { baseURL.hasPrefix("https://") }

    /// Loads the scope of a session in one round trip; nil when the session has expired, the member is deactivated or the tenant is
    /// suspended.
    ///
    /// - Throws: `PostgresError`.
    package func scope(of session: Session) async throws -> Scope? {
        try await database.pipeline(
            .tenant(session.tenantID),
            SessionQueries.scope(tenant: session.tenantID, tokenHash: session.token.hash))
    }
}
