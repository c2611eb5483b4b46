import HTTPTypes

/// Encodes the head of a response (RFC 9112 sections 4 and 6).
enum ResponseEncoder {
    enum Framing: Equatable {
        case length(Int)
        case chunked
        /// No body, and a Content-Length only if the handler set one: 204, 304, and HEAD without a body.
        case bodiless
        /// To the end of the connection, for HTTP/1.0.
        case untilClose
    }

    static let interim: [UInt8] = Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)

    static func append(
        _ head: HTTPResponse, _ framing: Framing, keepsAlive: Bool, date: Int, to bytes: inout [UInt8]
    ) {
        let status = head.status
        bytes.append("HTTP/1.1 ")
        bytes.append(number: status.code)
        bytes.append(.space)
        bytes.append(status.reasonPhrase)
        for field in head.headerFields where !isReserved(field.name, framing) {
            bytes.append("\r\n")
            bytes.append(field.name.rawName)
            bytes.append(": ")
            field.withUnsafeBytesOfValue { bytes.append(contentsOf: $0) }
        }
        switch framing {
        case .length(let length):
            bytes.append("\r\nContent-Length: ")
            bytes.append(number: length)
        case .chunked:
            bytes.append("\r\nTransfer-Encoding: chunked")
        case .bodiless, .untilClose:
            break
        }
        if !keepsAlive { bytes.append("\r\nConnection: close") }
        bytes.append("\r\nDate: ")
        HTTPDate.append(date, to: &bytes)
        bytes.append("\r\n\r\n")
    }

    /// Fields that the server alone sets, so that a handler cannot contradict the framing.
    private static func isReserved(_ name: HTTPField.Name, _ framing: Framing) -> Bool {
        let name = name.canonicalName
        switch name.utf8.count {
        case 4: return name == "date"
        case 10: return name == "connection" || name == "keep-alive"
        case 14: return name == "content-length" && framing != .bodiless
        case 17: return name == "transfer-encoding"
        default: return false
        }
    }
}
