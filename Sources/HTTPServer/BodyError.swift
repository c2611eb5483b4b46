import HTTPTypes

/// Why a request's body cannot be read.
package enum BodyError: Error, Equatable {
    /// Longer than the limit of the one who reads it.
    case tooLarge
    /// Its chunks break the rules of RFC 9112 section 7.1.
    case malformed
    /// Nothing of it came for `ServerLimits.bodyIdleTime`.
    case timedOut
    /// The client left, the response is over, or another task reads it at the same time.
    case disconnected

    /// The status to answer with, or nil when there is nobody to answer.
    package var status: HTTPResponse.Status? {
        switch self {
        case .tooLarge: .contentTooLarge
        case .malformed: .badRequest
        case .timedOut: .requestTimeout
        case .disconnected: nil
        }
    }
}
