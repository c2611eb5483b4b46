import Foundation

/// Locates the folders that ship with the program, Public/ and Migrations/: in the current folder or in one above the executable.
package struct ProgramFiles: Sendable {
    package let root: URL

    /// Nil when there is no such folder.
    package init?() {
        let current = URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)
        let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        var folders = [current]
        var folder = program.deletingLastPathComponent()
        while folder.path != "/" {
            folders.append(folder)
            folder = folder.deletingLastPathComponent()
        }
        guard let root = folders.first(where: { Self.isRoot($0) }) else { return nil }
        self.root = root
    }

    package var publicFolder: URL { root.appending(path: "Public", directoryHint: .isDirectory) }
    package var migrations: URL { root.appending(path: "Migrations", directoryHint: .isDirectory) }
    package var demoContent: URL { root.appending(path: "Sources/Demo/Content", directoryHint: .isDirectory) }

    private static func isRoot(_ folder: URL) -> Bool {
        ["Public", "Migrations"].allSatisfy { FileManager.default.fileExists(atPath: folder.appending(path: $0).path) }
    }
}
