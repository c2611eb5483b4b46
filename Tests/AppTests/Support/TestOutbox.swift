import Foundation
import Mail

@testable import App

enum TestOutbox {
    /// Goes with the tests.
    static let directory: URL = {
        atexit { try? FileManager.default.removeItem(at: TestOutbox.directory) }
        return FileManager.default.temporaryDirectory.appending(path: "retorno-tests-\(UUID().uuidString)")
    }()
    static let folder = Outbox.folder(MailFolder(directory: directory))
}
