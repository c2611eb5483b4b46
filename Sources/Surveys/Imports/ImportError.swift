import Domain

/// Why a whole file is rejected.
package enum ImportError: Error, Equatable {
    case header([HeaderProblem])
    case empty
    case onlyHeader
    /// An image, a spreadsheet's own format or UTF-16: contains NUL bytes.
    case notText
    /// The survey of that name exists with this other audience.
    case otherAudience(Audience)
}
