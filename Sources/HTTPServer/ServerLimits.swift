/// Sizes (in bytes) and timeouts that a server holds its clients to.
///
/// Source: RFC 9112 section 3 (414), RFC 6585 section 5 (431), RFC 9110 sections 15.5.9 (408) and 15.5.14 (413).
package struct ServerLimits: Sendable {
    /// The longest request line, without its line break. Beyond it: 414.
    package var requestLine = 8 << 10
    /// All header field lines together. Beyond it: 431. The trailers of a chunked body have the same limit.
    package var headers = 32 << 10
    /// The number of header fields. Beyond it: 431.
    package var headerFields = 100
    /// The longest body, unless its reader sets a limit. Beyond it: `BodyError.tooLarge` (413).
    package var body = 1 << 20
    /// From the first byte of a head to its end; for the first head, from the start of the connection. Beyond it: 408.
    package var headTime = Duration.seconds(10)
    /// How long a body may stall while it is being read. Beyond it: `BodyError.timedOut` (408).
    package var bodyIdleTime = Duration.seconds(10)
    /// How long a client may read nothing of a response. Beyond it the connection is reset.
    package var writeIdleTime = Duration.seconds(30)
    /// Bytes per second. The total wait for one body, or for the client to read one response, is limited to the time its
    /// bytes take at this rate plus the idle time above: a client that trickles bytes cannot hold a connection.
    package var slowestRate = 500
    /// How long a connection may wait for its next request. Beyond it the connection is closed without a response.
    package var idleTime = Duration.seconds(60)
    /// Open connections over all loops. A few more are answered 503; beyond those, accepting pauses.
    package var connections = 10_000
    /// How long `HTTPServer.shutdown()` waits for running requests before it aborts them.
    package var drainTime = Duration.seconds(30)

    /// The defaults.
    package init() {}

    /// The timeout for the next bytes of a message of which `bytes` were transferred after waiting `waited` in total.
    func timeout(_ idleTime: Duration, after waited: Duration, for bytes: Int) -> Duration {
        min(idleTime, idleTime + .seconds(bytes) / slowestRate - waited)
    }
}
