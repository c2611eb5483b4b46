import Foundation

/// Reads the JSON files of the content folder.
struct ContentFolder: Sendable {
    let url: URL

    /// Refuses unknown keys: a misspelt optional key would otherwise have no effect and no message.
    func read<Content: Codable>(_ file: String, as type: Content.Type = Content.self) throws -> Content {
        guard let data = FileManager.default.contents(atPath: url.appending(path: file).path) else {
            throw ContentError(file, "", "cannot be read in \(url.path)")
        }
        do {
            let content = try JSONDecoder().decode(type, from: data)
            let known = try JSONSerialization.jsonObject(with: JSONEncoder().encode(content))
            if let key = Self.unknownKey(in: try JSONSerialization.jsonObject(with: data), known, at: "") {
                throw ContentError(file, key, "is not a known key")
            }
            return content
        } catch let error as DecodingError {
            throw ContentError(file, error)
        }
    }

    /// Names of the JSON files in a folder, without their extension.
    func names(in folder: String) throws -> [String] {
        guard let files = try? FileManager.default.contentsOfDirectory(atPath: url.appending(path: folder).path) else {
            throw ContentError(folder, "", "cannot be read in \(url.path)")
        }
        return files.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
    }

    /// The first key of `read` that is not in `known`, the same content encoded again.
    private static func unknownKey(in read: Any, _ known: Any, at path: String) -> String? {
        if let read = read as? [String: Any], let known = known as? [String: Any] {
            for (key, value) in read.sorted(by: { $0.key < $1.key }) {
                let place = path.isEmpty ? key : "\(path).\(key)"
                guard let match = known[key] else { return place }
                if let key = unknownKey(in: value, match, at: place) { return key }
            }
        } else if let read = read as? [Any], let known = known as? [Any] {
            for (index, (value, match)) in zip(read, known).enumerated() {
                if let key = unknownKey(in: value, match, at: "\(path)[\(index)]") { return key }
            }
        }
        return nil
    }
}
