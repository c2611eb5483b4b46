import Domain

/// Everything that can stop a request on purpose. `ErrorPages` maps each to a status and a page; nothing else does.
package enum AppError: Error, Equatable {
    case notFound
    case forbidden
    /// The plan lacks the feature.
    case locked(Feature)
    /// The form's hidden token is missing or another session's.
    case wrongToken
    /// What was sent is no form, or lacks a field that the page always sends.
    case badRequest
    /// Somebody else was first; the page says so and nothing is lost.
    case conflict
    case tooLarge
    case timedOut
    case wrongMethod(allowed: String)
    /// The database is away or overloaded.
    case busy
}
