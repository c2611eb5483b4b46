import Foundation
import Mail
import Outbox


package enum TestOutbox {
    /// Goes with the tests.
    package static let directory: URL = {
        atexit { try? FileManager.default.removeItem(at: TestOutbox.directory) }
        return FileManager.default.temporaryDirectory.appending(path: "retorno-tests-\(UUID().uuidString)")
    }()
    package static let folder = Outbox.folder(MailFolder(directory: directory))
}
