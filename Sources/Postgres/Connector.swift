import CLibpq
import Glibc
import Logging
import Reactor

/// Where a database is and how connections to it are opened.
struct Connector: Sendable {
    let url: String
    let limits: PoolLimits
    let onConnect: [SQL]
    let logger: Logger
    /// What the server is told of every session, in libpq's `options`.
    private let options: String
    private let hosts: Hosts

    /// - Throws: `.unavailable` when libpq cannot read the URL; the words say what it stumbled over.
    init(url: String, limits: PoolLimits, onConnect: [SQL], logger: Logger) throws(PostgresError) {
        self.url = url
        self.limits = limits
        self.onConnect = onConnect
        self.logger = logger
        let parsed = try Self.parse(url)
        hosts = Hosts(parsed)
        options = "-c statement_timeout=\(limits.statementTimeout.milliseconds) " + (parsed["options"] ?? "")
    }

    /// Opens a connection. Each step runs beside the loop, because libpq looks up names and computes passwords
    /// blocking; in between, the loop watches the socket. Several hosts and target_session_attrs are libpq's own.
    func open(on loop: EventLoop) async throws -> ConnectionHandle {
        for _ in 1..<hosts.count {
            if let handle = try await attempt(on: loop) { return handle }
        }
        if let handle = try await attempt(on: loop) { return handle }
        throw PostgresError.unavailable("no answer within \(limits.connectTime)")
    }

    /// One attempt; nil when a host was silent, and another is to be asked first.
    private func attempt(on loop: EventLoop) async throws -> ConnectionHandle? {
        let deadline = ContinuousClock.now + limits.connectTime
        let (number, hosts) = hosts.current
        let handle = try await offload(on: .connections) { try begin(hosts) }
        do {
            while true {
                let status = try await offload(on: .connections) { PQconnectPoll(handle.pointer) }
                if status == PGRES_POLLING_OK { break }
                let interest: Readiness = status == PGRES_POLLING_WRITING ? .writable : .readable
                guard status != PGRES_POLLING_FAILED else { throw PostgresError.unavailable(handle.lastWords) }
                guard try await loop.wait(for: PQsocket(handle.pointer), interest, until: deadline) else {
                    self.hosts.moveOn(from: number)
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
        // What follows dbname wins over what the URL says.
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

    /// What a URL, or a conninfo string, says. Source: libpq, PQconninfoParse.
    static func parse(_ url: String) throws(PostgresError) -> [String: String] {
        var words: UnsafeMutablePointer<CChar>?
        guard let first = PQconninfoParse(url, &words) else {
            defer { PQfreemem(words) }
            throw .unavailable("database URL: " + (words.map { String(cString: $0) } ?? "unreadable"))
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
    var lastWords: String {
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
