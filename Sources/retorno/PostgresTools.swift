import Foundation

/// Runs PostgreSQL's programs. They refuse root, so root runs them as the user postgres.
struct PostgresTools {
    private let folder: String
    private let user: String?

    /// Finds the newest version installed as Debian does, else one in PATH.
    ///
    /// - Throws: `ProgramError` when PostgreSQL's server is not installed.
    static func find() throws -> PostgresTools {
        let user = geteuid() == 0 ? "postgres" : nil
        let versions = ((try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? [])
            .compactMap { Int($0) }.sorted(by: >)
        let path = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
        for folder in versions.map({ "/usr/lib/postgresql/\($0)/bin" }) + path
        where FileManager.default.isExecutableFile(atPath: folder + "/initdb") {
            return PostgresTools(folder: folder, user: user)
        }
        throw ProgramError("PostgreSQL's server programs were not found: install postgresql, or set DATABASE_URL.")
    }

    /// Returns the output.
    ///
    /// - Throws: `ProgramError` with the output when the program fails.
    @discardableResult
    func run(_ program: String, _ arguments: [String]) throws -> String { try spawn(folder + "/" + program, arguments) }

    /// Creates a folder that only the user of PostgreSQL may enter.
    func makeFolder(_ path: String) throws {
        if geteuid() == 0 {
            try Self.spawnAsSelf("install", ["-d", "-m", "0700", "-o", "postgres", "-g", "postgres", path])
        } else {
            try Self.spawnAsSelf("install", ["-d", "-m", "0700", path])
        }
    }

    func removeFolder(_ path: String) throws { _ = try spawn("rm", ["-rf", path]) }

    func moveFolder(_ path: String, to other: String) throws { _ = try spawn("mv", ["-T", path, other]) }

    func canEnter(_ path: String) -> Bool { (try? spawn("test", ["-x", path])) != nil }

    private func spawn(_ program: String, _ arguments: [String]) throws -> String {
        guard let user else { return try Self.spawnAsSelf(program, arguments) }
        return try Self.spawnAsSelf("runuser", ["-u", user, "--", program] + arguments)
    }

    @discardableResult
    private static func spawnAsSelf(_ program: String, _ arguments: [String]) throws -> String {
        let (output, status) = try ChildProcess.run(["env", "-C", "/", program] + arguments)
        guard status == 0 else { throw ProgramError("\(program) \(arguments.joined(separator: " ")) failed: \(output)") }
        return output
    }
}
