/// What one client may take. Sizes are bytes; a change counts for servers made afterwards.
///
/// Source: RFC 9112 section 3 (414), RFC 6585 section 5 (431), RFC 9110 sections 15.5.9 (408) and 15.5.14 (413).
package struct ServerLimits: Sendable {
    /// The longest request line, without its line end. Past it: 414.
    package var requestLine = 8 << 10
    /// All header field lines together. Past it: 431. The trailers of a chunked body have the same bound.
    package var headers = 32 << 10
    /// How many header fields. Past it: 431.
    package var headerFields = 100
    /// The longest body, unless the one who reads it says otherwise. Past it: `BodyError.tooLarge` (413).
    package var body = 1 << 20
    /// From the first byte of a head (from the beginning of the connection for its first) to its end. Past it: 408.
    package var headTime = Duration.seconds(10)
    /// How long a body may stand still while it is being read. Past it: `BodyError.timedOut` (408).
    package var bodyIdleTime = Duration.seconds(10)
    /// How long a client may take nothing of a response that is being sent. Past it the connection is reset.
    package var writeIdleTime = Duration.seconds(30)
    /// Bytes a second. All waiting for one body, or for the client to take one response, together may last as long as its bytes
    /// take at this rate, and the time above once: who sends or takes a byte now and then does not keep a connection.
    package var slowestRate = 500
    /// How long a connection may wait for its next request. Past it the connection is closed without a word.
    package var idleTime = Duration.seconds(60)
    /// How many connections at once, over all loops. A few more are told 503; beyond those, accepting pauses.
    package var connections = 10_000
    /// How long `HTTPServer.shutdown()` waits for running requests before it cuts them off.
    package var drainTime = Duration.seconds(30)

    package init() {}

    /// How long to wait for the next bytes of something whose `bytes` so far were waited for that long.
    func patience(_ idleTime: Duration, after waited: Duration, for bytes: Int) -> Duration {
        min(idleTime, idleTime + .seconds(bytes) / slowestRate - waited)
    }
}
