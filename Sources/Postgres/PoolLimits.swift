/// How much a database may be asked of, and how long one waits for it.
package struct PoolLimits: Sendable {
    /// Connections of each loop, at most; opened on demand.
    package var connections = 8
    /// Who would be one more than this to wait for a connection of a loop is refused at once.
    package var waiting = 1_000
    /// A connection is waited for this long, then the caller gets `.unavailable`.
    package var waitTime = Duration.seconds(2)
    /// The server gives up on a single statement after this (SQLSTATE 57014); zero is never.
    package var statementTimeout = Duration.seconds(10)
    /// Opening a connection takes at most this for each host, from the name's look-up to the last answer.
    package var connectTime = Duration.seconds(3)
    /// When a statement should have ended and nothing is heard for so much longer, the connection is given up.
    package var silence = Duration.seconds(5)
    /// Statements a connection keeps prepared; the one used longest ago makes room.
    package var preparedStatements = 500

    /// The defaults.
    package init() {}
}
