import HTTPTypes

/// Why a request's body could not be read.
package enum BodyError: Error, Equatable {
    /// Longer than the reader's limit.
    case tooLarge
    /// Invalid chunks (RFC 9112 section 7.1).
    case malformed
    /// No byte arrived for `ServerLimits.bodyIdleTime`.
    case timedOut
    /// The client closed the connection, the response has ended, or another task is reading the body.
    case disconnected

    /// The response status, or nil when nobody can receive one.
    package var status: HTTPResponse.Status? {
        switch self {
        case .tooLarge: .contentTooLarge
        case .malformed: .badRequest
        case .timedOut: .requestTimeout
        case .disconnected: nil
        }
    }
}
