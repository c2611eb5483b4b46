import Foundation
import Mail

@testable import App

enum TestOutbox {
    static let directory = FileManager.default.temporaryDirectory.appending(path: "retorno-tests-\(UUID().uuidString)")
    static let folder = Outbox.folder(MailFolder(directory: directory))
}
