import HTTPTypes

/// An invalid request: the status sent before the connection closes, and a reason for the log.
struct Rejection: Error, Equatable {
    let status: HTTPResponse.Status
    let reason: String

    init(_ status: HTTPResponse.Status, _ reason: StaticString) {
        self.status = status
        self.reason = reason.description
    }

    static func bad(_ reason: StaticString) -> Rejection { Rejection(.badRequest, reason) }
}
