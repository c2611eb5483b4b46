import App
import Foundation

/// The folder of the private cluster: in the data directory or, when PostgreSQL's user cannot enter that, in /var/lib/retorno.
struct ClusterFolder {
    let dataDirectory: DataDirectory
    let tools: PostgresTools

    private static let fallback = "/var/lib/retorno"

    /// Finds the folder, or creates it.
    func findOrCreate() throws -> URL {
        let folder = dataDirectory.url.appending(path: "postgres").standardizedFileURL
        if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: folder.path) {
            if FileManager.default.fileExists(atPath: target) { return URL(filePath: target) }
            try FileManager.default.removeItem(at: folder)
        }
        if !FileManager.default.fileExists(atPath: folder.path) {
            if !tools.canEnter(dataDirectory.url.path) { return try createLinked(folder) }
            try tools.makeFolder(folder.path)
        }
        return folder
    }

    /// Creates the folder in /var/lib/retorno, and a link to it in the data directory.
    private func createLinked(_ folder: URL) throws -> URL {
        let target = "\(Self.fallback)/\(UUID().uuidString.lowercased())"
        try FileManager.default.createDirectory(
            atPath: Self.fallback, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
        try tools.makeFolder(target)
        try FileManager.default.createSymbolicLink(atPath: folder.path, withDestinationPath: target)
        return URL(filePath: target)
    }
}
