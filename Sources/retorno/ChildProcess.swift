import Foundation

/// Runs a program to its end, in its own process group, so that it does not get the terminal's signals.
///
/// Not Foundation's `Process`, which also waits for what the child has started: pg_ctl starts a server that keeps running.
/// Source: posix_spawn(3), waitpid(2).
enum ChildProcess {
    /// Returns standard output and standard error, and the exit status, or 128 and the signal's number. Blocks.
    ///
    /// - Throws: `ProgramError` when the program cannot be started.
    static func run(_ arguments: [String]) throws -> (output: String, status: Int32) {
        let outputFile = try temporaryFile()

        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, outputFile.fileDescriptor, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, outputFile.fileDescriptor, STDERR_FILENO)

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))

        var child: pid_t = 0
        let argv = arguments.map { strdup($0) }
        defer { for argument in argv { free(argument) } }
        let result = posix_spawnp(&child, arguments[0], &actions, &attributes, argv + [nil], environ)
        guard result == 0 else { throw ProgramError("\(arguments[0]) could not be started: \(String(cString: strerror(result))).") }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 && errno == EINTR {}
        try outputFile.seek(toOffset: 0)
        let output = String(decoding: try outputFile.readToEnd() ?? Data(), as: UTF8.self)
        return (output, status & 0x7f == 0 ? status >> 8 & 0xff : 128 + status & 0x7f)
    }

    /// A file without a name, so that the kernel deletes it however this program ends. Not a pipe: processes that the child leaves
    /// running may keep its end open.
    private static func temporaryFile() throws -> FileHandle {
        let path = FileManager.default.temporaryDirectory.appending(path: "retorno-\(UUID().uuidString)").path
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw ProgramError("\(path) could not be written: \(String(cString: strerror(errno))).") }
        unlink(path)
        return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }
}
