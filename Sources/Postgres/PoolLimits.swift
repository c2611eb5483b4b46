/// Limits of a database's pools: connections, waiting requests and timeouts.
package struct PoolLimits: Sendable {
    /// Connections per loop, at most; opened on demand.
    package var connections = 8
    /// Requests that may wait for a connection of a loop; one more fails at once with `.unavailable`.
    package var waiting = 1_000
    /// How long a request waits for a connection before it fails with `.unavailable`.
    package var waitTime = Duration.seconds(2)
    /// The server's statement_timeout (SQLSTATE 57014); zero disables it.
    package var statementTimeout = Duration.seconds(10)
    /// How long opening a connection may take per host, from name look-up to authentication.
    package var connectTime = Duration.seconds(3)
    /// How long after `statementTimeout` a silent connection is closed by the client.
    package var silence = Duration.seconds(5)
    /// Prepared statements per connection; the least recently used is evicted.
    package var preparedStatements = 500

    /// The defaults.
    package init() {}
}
