import Foundation
import Testing

/// A line of Tests/Support/requests/*.txt, which scripts/harden sends to the program too; heads.txt explains the format.
struct RequestCase: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    /// The statuses of the responses, in order.
    let statuses: [Int]
    var testDescription: String { "\(name): \(statuses)" }

    static let all: [RequestCase] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Support/requests")
        return ["heads.txt", "bodies.txt", "pipelines.txt"].flatMap { file in
            let text = (try? String(contentsOf: folder.appending(path: file), encoding: .utf8)) ?? ""
            return read(text.split(separator: "\n").filter { !$0.hasPrefix("#") })
        }
    }()

    private static func read(_ lines: [Substring]) -> [RequestCase] {
        var pieces: [String: String] = [:]
        return lines.compactMap { line in
            let parts = line.components(separatedBy: " | ")
            if parts.count < 3 {
                let definition = line.components(separatedBy: " = ")
                pieces[definition[0]] = definition.dropFirst().joined(separator: " = ")
                return nil
            }
            var request = parts.dropFirst(2).joined(separator: " | ")
            for _ in 0..<2 { for (name, piece) in pieces { request = request.replacing(name, with: piece) } }
            return RequestCase(name: parts[1], bytes: bytes(repeated(request)), statuses: statuses(parts[0]))
        }
    }

    /// Before the slash is the status of a server that accepts all valid requests; after it, the program's own.
    private static func statuses(_ text: String) -> [Int] {
        text.split(separator: ",").compactMap { $0.split(separator: "/").first.flatMap { Int($0) } }
    }

    /// `{ab*3}` is ababab.
    private static func repeated(_ text: String) -> String {
        text.replacing(/\{([^{}]+)\*(\d+)\}/) { String(repeating: String($0.1), count: Int($0.2) ?? 0) }
    }

    private static func bytes(_ text: String) -> [UInt8] {
        let named: [UInt8: UInt8] = [
            UInt8(ascii: "r"): 13, UInt8(ascii: "n"): 10, UInt8(ascii: "t"): 9, UInt8(ascii: "0"): 0,
            UInt8(ascii: "\\"): UInt8(ascii: "\\"),
        ]
        var bytes: [UInt8] = []
        var rest = Array(text.replacing("¶", with: "\r\n").utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), let escape = rest.popFirst() else {
                bytes.append(byte)
                continue
            }
            if let value = named[escape] { bytes.append(value) }
            if escape == UInt8(ascii: "x") {
                bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
                rest = rest.dropFirst(2)
            }
        }
        return bytes
    }
}
