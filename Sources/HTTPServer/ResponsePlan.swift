import HTTPTypes

/// How a handler's response is sent: drops the body of statuses and methods that have none.
struct ResponsePlan {
    let head: HTTPResponse
    let framing: ResponseEncoder.Framing
    let body: ResponseBody
    let requestsClose: Bool

    init(_ response: ServerResponse, to request: RequestHead) {
        var response = response
        let code = response.head.status.code
        if !(200...599).contains(code) { response = ServerResponse(head: HTTPResponse(status: .internalServerError)) }
        head = response.head
        requestsClose = response.head.headerFields[.connection].map { $0.lowercased().contains("close") } ?? false
        let hasNoBody = code == 204 || code == 304
        switch response.body {
        case .none: framing = hasNoBody || request.request.method == .head ? .bodiless : .length(0)
        case .bytes(let bytes): framing = hasNoBody ? .bodiless : .length(bytes.count)
        case .stream: framing = hasNoBody ? .bodiless : request.isHTTP11 ? .chunked : .untilClose
        }
        body = hasNoBody || request.request.method == .head ? .none : response.body
    }
}
