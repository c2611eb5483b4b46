import App
import Foundation

/// Where the private cluster's files lie: in the home, unless its user may not enter there.
struct ClusterFolder {
    let home: DataDirectory
    let tools: PostgresTools

    private static let elsewhere = "/var/lib/retorno"

    /// The folder, made if there is none yet.
    func made() throws -> URL {
        let place = home.url.appending(path: "postgres").standardizedFileURL
        if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: place.path) {
            if FileManager.default.fileExists(atPath: target) { return URL(filePath: target) }
            try FileManager.default.removeItem(at: place)
        }
        if !FileManager.default.fileExists(atPath: place.path) {
            if !tools.canEnter(home.url.path) { return try linked(place) }
            try tools.makeFolder(place.path)
        }
        return place
    }

    private func linked(_ place: URL) throws -> URL {
        let target = "\(Self.elsewhere)/\(UUID().uuidString.lowercased())"
        try FileManager.default.createDirectory(
            atPath: Self.elsewhere, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
        try tools.makeFolder(target)
        try FileManager.default.createSymbolicLink(atPath: place.path, withDestinationPath: target)
        return URL(filePath: target)
    }
}
