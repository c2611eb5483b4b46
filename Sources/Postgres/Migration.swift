import Crypto
import Foundation

/// One step of the schema: a file `NNNN_sentence.sql`, immutable once it has been applied anywhere.
package struct Migration: Sendable, Equatable {
    /// From 1, without gaps.
    package let version: Int
    /// The file's name without `.sql`.
    package let name: String
    /// The whole file: any number of statements.
    package let text: String

    /// SHA-256 of the text, in hexadecimal.
    package var checksum: String {
        SHA256.hash(data: Data(text.utf8)).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

    /// - Throws: `MigrationError.refused` for a name that is not four digits, an underscore and a sentence.
    init(fileName: String, text: String) throws {
        let name = String(fileName.dropLast(4))
        guard fileName.hasSuffix(".sql"), let match = name.wholeMatch(of: /([0-9]{4})_([a-z0-9_]+)/),
            let version = Int(match.1)
        else { throw MigrationError.refused("\(fileName) is not named like 0001_a_sentence.sql") }
        self.version = version
        self.name = name
        self.text = text
    }
}

/// Why migrations were not applied, or why a database does not fit the program.
package enum MigrationError: Error, Equatable, CustomStringConvertible {
    /// The files and the database do not fit each other; nothing was done.
    case refused(String)
    /// The database is older than the migrations that can cross into the baseline; nothing was done.
    case beforeBaseline(name: String, required: String)
    /// The database lacks migrations that the code has; the text names them.
    case behind(String)
    /// A migration failed and left nothing behind; those before it stay.
    case failed(name: String, PostgresError)

    package var description: String {
        switch self {
        case .refused(let text), .behind(let text): text
        case .beforeBaseline(let name, let required):
            """
            the database is at \(name), before the baseline of migrations: run `retorno migrate` of the last version that has \
            \(required), then of this one
            """
        case .failed(let name, let error): "\(name): \(error)"
        }
    }
}
