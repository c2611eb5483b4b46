import Crypto
import Foundation
import HTTPServer
import HTTPTypes

/// The files of Public/, read once at startup and served from memory.
///
/// Their URLs contain a hash of all contents, so browsers may cache them for a year. The stylesheets are concatenated in the order of
/// their names into one.
package struct Assets: Sendable {
    private let files: [String: File]
    private let version: String

    private struct File: Sendable {
        let type: String
        let bytes: [UInt8]
    }

    /// - Parameter directory: the folder that contains `css`, `img` and `js`.
    /// - Throws: `CocoaError` when a folder or file cannot be read.
    package init(directory: URL) throws {
        var files: [String: File] = [:]
        var stylesheet: [UInt8] = []
        for folder in ["css", "img", "js"] {
            let folderURL = directory.appending(path: folder)
            for name in try FileManager.default.contentsOfDirectory(atPath: folderURL.path).sorted() {
                guard let type = Self.types[name.split(separator: ".").last.map(String.init) ?? ""] else { continue }
                let bytes = Array(try Data(contentsOf: folderURL.appending(path: name)))
                if folder == "css" { stylesheet += bytes } else { files["\(folder)/\(name)"] = File(type: type, bytes: bytes) }
            }
        }
        files["app.css"] = File(type: "text/css; charset=utf-8", bytes: stylesheet)
        var hash = SHA256()
        for (name, file) in files.sorted(by: { $0.key < $1.key }) {
            hash.update(data: Data(name.utf8))
            hash.update(data: file.bytes)
        }
        version = String(Data(hash.finalize()).base64URL.prefix(12))
        self.files = files
    }

    package var stylesheet: String { url("app.css") }
    package var script: String { url("js/app.js") }

    /// The versioned path of a file, such as `img/retorno.svg`.
    package func url(_ name: String) -> String { "/assets/\(version)/\(name)" }

    /// The response with the file of that name, without the version of its URL: a page of an older version still gets the current file.
    ///
    /// - Throws: `AppError.notFound` when there is no such file.
    package func response(for name: String) throws -> Response {
        guard let file = files[name] else { throw AppError.notFound }
        return Response(
            status: .ok,
            headers: [.contentType: file.type, .cacheControl: "public, max-age=31536000, immutable"],
            body: .bytes(file.bytes))
    }

    private static let types = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml", "png": "image/png",
        "ico": "image/x-icon",
    ]
}
