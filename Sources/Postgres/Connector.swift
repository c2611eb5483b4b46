import CLibpq
import Glibc
import Logging
import Reactor

/// Opens connections to a database URL.
struct Connector: Sendable {
    let url: String
    let limits: PoolLimits
    let onConnect: [SQL]
    let logger: Logger
    /// Server settings of every session, as libpq's `options`.
    private let options: String
    private let hosts: Hosts

    /// - Throws: `.unavailable` with libpq's message when it cannot parse the URL.
    init(url: String, limits: PoolLimits, onConnect: [SQL], logger: Logger) throws(PostgresError) {
        self.url = url
        self.limits = limits
        self.onConnect = onConnect
        self.logger = logger
        let parsed = try Self.parse(url)
        hosts = Hosts(parsed)
        options = "-c statement_timeout=\(limits.statementTimeout.milliseconds) " + (parsed["options"] ?? "")
    }

    /// Opens a connection. Each step runs on the lane for connections, because libpq blocks while it looks up names and
    /// computes password hashes; between the steps the loop watches the socket. libpq itself handles several hosts and
    /// target_session_attrs.
    func open(on loop: EventLoop) async throws -> ConnectionHandle {
        for _ in 1..<hosts.count {
            if let handle = try await attempt(on: loop) { return handle }
        }
        if let handle = try await attempt(on: loop) { return handle }
        throw PostgresError.unavailable("no answer within \(limits.connectTime)")
    }

    /// One attempt; nil when a host was silent and the next one should be tried first.
    private func attempt(on loop: EventLoop) async throws -> ConnectionHandle? {
        let deadline = ContinuousClock.now + limits.connectTime
        let (number, hosts) = hosts.current
        let handle = try await offload(on: .connections) { try begin(hosts) }
        do {
            while true {
                let status = try await offload(on: .connections) { PQconnectPoll(handle.pointer) }
                if status == PGRES_POLLING_OK { break }
                let interest: Readiness = status == PGRES_POLLING_WRITING ? .writable : .readable
                guard status != PGRES_POLLING_FAILED else { throw PostgresError.unavailable(handle.errorMessage) }
                guard try await loop.wait(for: PQsocket(handle.pointer), interest, until: deadline) else {
                    self.hosts.skip(number)
                    PQfinish(handle.pointer)
                    return nil
                }
            }
            PQsetNoticeReceiver(handle.pointer, { _, _ in }, nil)
            return handle
        } catch {
            PQfinish(handle.pointer)
            throw error
        }
    }

    private func begin(_ hosts: [(keyword: String, value: String)]) throws -> ConnectionHandle {
        // Keywords after dbname override the URL.
        let keywords = ["fallback_application_name", "dbname", "options", "client_encoding"] + hosts.map(\.keyword)
        let values = ["postgres-client", url, options, "UTF8"] + hosts.map(\.value)
        return try keywords.withCStrings { keywords in
            try values.withCStrings { values in
                guard let pointer = PQconnectStartParams(keywords, values, 1)
                else { throw PostgresError.unavailable("out of memory") }
                return ConnectionHandle(pointer: pointer)
            }
        }
    }

    /// The options of a URL or conninfo string. Source: libpq, PQconninfoParse.
    static func parse(_ url: String) throws(PostgresError) -> [String: String] {
        var message: UnsafeMutablePointer<CChar>?
        guard let first = PQconninfoParse(url, &message) else {
            defer { PQfreemem(message) }
            throw .unavailable("database URL: " + (message.map { String(cString: $0) } ?? "unreadable"))
        }
        defer { PQconninfoFree(first) }
        var parsed: [String: String] = [:]
        var option = first
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { parsed[String(cString: keyword)] = String(cString: value) }
            option += 1
        }
        return parsed
    }
}

extension ConnectionHandle {
    var errorMessage: String {
        String(cString: PQerrorMessage(pointer)).split(separator: "\n").joined(separator: " ")
    }
}

extension Duration {
    var milliseconds: Int64 { components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000 }
}

extension [String] {
    /// As a C array of strings that ends with a null.
    func withCStrings<Result>(_ body: (UnsafePointer<UnsafePointer<CChar>?>) throws -> Result) rethrows -> Result {
        let copies = map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return try (copies.map { UnsafePointer($0) } + [nil]).withUnsafeBufferPointer { try body($0.baseAddress!) }
    }
}
