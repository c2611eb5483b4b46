import App
import Foundation

/// A PostgreSQL of our own under the home, reached by a unix socket that only its owner may enter.
///
/// PostgreSQL refuses to run as root; then it runs as the user postgres, and where that user may not enter the home its
/// files are kept in /var/lib/retorno, with a link to them in the home. One program at a time holds the cluster, by a lock that
/// dies with it; what a killed one left running is taken over by the next.
struct PrivateCluster {
    let folder: URL
    private let tools: PostgresTools
    /// Nil: another program started it, and will stop it.
    private let lock: FileLock?

    static func running(in home: DataDirectory) throws -> PrivateCluster {
        let tools = try PostgresTools.find()
        let lock = FileLock(home.url.appending(path: "lock").path)
        let folder = try ClusterFolder(home: home, tools: tools).made()
        let cluster = PrivateCluster(folder: folder, tools: tools, lock: lock)
        if lock == nil {
            guard cluster.hasDatabase else {
                throw ProgramError("Another retorno is starting or stopping in \(home.url.path); try again in a moment.")
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

    /// Whether this program started it, and so is the only one to use it.
    var isOwn: Bool { lock != nil }

    func stop() {
        guard lock != nil else { return }
        _ = try? tools.run("pg_ctl", ["stop", "-D", data, "-m", "fast", "-w", "-t", "60"])
        lock?.release()
    }

    private var data: String { folder.appending(path: "data").path }

    /// A socket's path holds 107 bytes at most, so a deep folder's socket lies in /tmp. Source: unix(7).
    private var socketFolder: String {
        let inside = folder.appending(path: "socket").path
        if inside.utf8.count <= 80 { return inside }
        return "/tmp/retorno-\(folder.path.utf8.reduce(5381) { ($0 &* 33) ^ Int($1) }.magnitude)"
    }

    /// False also while the server is still coming up.
    private var hasDatabase: Bool {
        let names = try? tools.run("psql", ["-h", socketFolder, "-U", "postgres", "-Atc", "SELECT datname FROM pg_database"])
        return names?.split(separator: "\n").contains("retorno") ?? false
    }

    private var isRunning: Bool { (try? tools.run("pg_ctl", ["status", "-D", data])) != nil }

    /// Each step looks first whether it has been done: whatever was interrupted goes on from there.
    private func start() throws {
        if !FileManager.default.fileExists(atPath: data + "/PG_VERSION") { try create() }
        if !isRunning { try startServer() }
        try waitUntilReady()
        if !hasDatabase { try tools.run("createdb", ["-h", socketFolder, "-U", "postgres", "retorno"]) }
    }

    /// One that was killed replays its log first, which may take a while.
    private func waitUntilReady() throws {
        let latest = ContinuousClock.now + .seconds(120)
        while (try? tools.run("pg_isready", ["-h", socketFolder, "-q"])) == nil {
            guard ContinuousClock.now < latest, isRunning else {
                throw ProgramError("The private database does not come up; \(folder.path)/log says why.")
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

    /// Made beside its place and moved there whole: one that was interrupted is made anew, under another name, for its initdb
    /// may still be at work.
    private func create() throws {
        printLine("  making a private database in \(folder.path)")
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

/// A lock that the kernel gives back when the process ends, however it ends.
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
