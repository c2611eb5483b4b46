import Domain

/// An error that ends a request deliberately. Only `ErrorPages` maps it to a status and a page.
package enum AppError: Error, Equatable {
    case notFound
    case forbidden
    /// The plan lacks the feature.
    case locked(Feature)
    /// The CSRF token of the form is missing or belongs to another session.
    case wrongToken
    /// The request is no valid form, or lacks a field that the page always sends.
    case badRequest
    /// Another person's change came first.
    case conflict
    case tooLarge
    /// No route of this path has the method; `allowed` is the value of the header Allow.
    case wrongMethod(allowed: String)
}
