import App
import Foundation

/// A private PostgreSQL server in the data directory, reached by a Unix socket that only its owner may use.
///
/// One process at a time holds the cluster's lock: it starts and stops the server, and takes over one that a killed process left
/// running. Other processes use the running server.
struct PrivateCluster {
    let folder: URL
    private let tools: PostgresTools
    /// Nil when another process holds the lock.
    private let lock: FileLock?

    /// Starts the server, creating the cluster and its database when missing, or finds the one that another process has started. Blocks.
    ///
    /// - Throws: `ProgramError`.
    static func running(in dataDirectory: DataDirectory) throws -> PrivateCluster {
        let tools = try PostgresTools.find()
        let lock = FileLock(dataDirectory.url.appending(path: "lock").path)
        let folder = try ClusterFolder(dataDirectory: dataDirectory, tools: tools).findOrCreate()
        let cluster = PrivateCluster(folder: folder, tools: tools, lock: lock)
        if lock == nil {
            guard cluster.hasDatabase else {
                throw ProgramError("Another retorno is starting or stopping in \(dataDirectory.url.path); try again in a moment.")
            }
            return cluster
        }
        try cluster.start()
        return cluster
    }

    func url(user: String) -> String {
        let host = socketFolder.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? socketFolder
        return "postgresql:///retorno?host=\(host)&user=\(user)"
    }

    /// Whether this process holds the lock.
    var isOwn: Bool { lock != nil }

    func stop() {
        guard lock != nil else { return }
        _ = try? tools.run("pg_ctl", ["stop", "-D", data, "-m", "fast", "-w", "-t", "60"])
        lock?.release()
    }

    private var data: String { folder.appending(path: "data").path }

    /// The socket's folder: in the cluster's or, when that path is long, in /tmp, because a socket's path is at most 107 bytes. Source:
    /// unix(7).
    private var socketFolder: String {
        let inside = folder.appending(path: "socket").path
        if inside.utf8.count <= 80 { return inside }
        return "/tmp/retorno-\(folder.path.utf8.reduce(5381) { ($0 &* 33) ^ Int($1) }.magnitude)"
    }

    /// Whether the database exists; false also while the server is starting.
    private var hasDatabase: Bool {
        let names = try? tools.run("psql", ["-h", socketFolder, "-U", "postgres", "-Atc", "SELECT datname FROM pg_database"])
        return names?.split(separator: "\n").contains("retorno") ?? false
    }

    private var isRunning: Bool { (try? tools.run("pg_ctl", ["status", "-D", data])) != nil }

    /// Skips the steps that are done, so an interrupted start continues where it ended.
    private func start() throws {
        if !FileManager.default.fileExists(atPath: data + "/PG_VERSION") { try create() }
        if !isRunning { try startServer() }
        try waitUntilReady()
        if !hasDatabase { try tools.run("createdb", ["-h", socketFolder, "-U", "postgres", "retorno"]) }
    }

    /// A server that was killed replays its write-ahead log first, which may take long; hence 120 s.
    private func waitUntilReady() throws {
        let deadline = ContinuousClock.now + .seconds(120)
        while (try? tools.run("pg_isready", ["-h", socketFolder, "-q"])) == nil {
            guard ContinuousClock.now < deadline, isRunning else {
                throw ProgramError("The private database did not start within 120 s; see \(folder.path)/log.")
            }
            usleep(100_000)
        }
    }

    private func startServer() throws {
        try tools.makeFolder(socketFolder)
        try tools.run(
            "pg_ctl",
            [
                "start", "-D", data, "-w", "-t", "120", "-l", folder.appending(path: "log").path, "-o",
                "-c listen_addresses='' -c unix_socket_directories='\(socketFolder)' -c unix_socket_permissions=0700 "
                    + "-c max_connections=100 -c shared_buffers=256MB",
            ])
    }

    /// Creates the cluster in a folder beside its final place and renames it when complete. After an interruption it uses another
    /// folder, because the earlier initdb may still be running.
    private func create() throws {
        printLine("  creating a private database in \(folder.path)")
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasPrefix("unfinished") {
            try? tools.removeFolder(folder.appending(path: name).path)
        }
        let unfinished = folder.appending(path: "unfinished-\(UUID().uuidString)").path
        try tools.run(
            "initdb", ["-D", unfinished, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-instructions"])
        try tools.removeFolder(data)
        try tools.moveFolder(unfinished, to: data)
    }
}

/// A lock that the kernel releases when the process ends, however it ends. Source: flock(2).
struct FileLock {
    private let descriptor: Int32

    /// Nil when another process holds it.
    init?(_ path: String) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            if descriptor >= 0 { close(descriptor) }
            return nil
        }
        self.descriptor = descriptor
    }

    func release() { close(descriptor) }
}
