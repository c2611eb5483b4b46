import Foundation
import Testing

@testable import Mail

@Suite struct MailFolderTests {
    private let directory = FileManager.default.temporaryDirectory.appending(
        path: "retorno-folder-\(UUID().uuidString)/mail")

    @Test func theSameNameTwiceIsOneFile() throws {
        defer { try? FileManager.default.removeItem(at: directory.deletingLastPathComponent()) }
        let folder = MailFolder(directory: directory)
        try folder.write(Array("one".utf8), named: "reply-7@retorno.example")
        let file = try folder.write(Array("two".utf8), named: "reply-7@retorno.example")
        #expect(file.lastPathComponent == "reply-7@retorno.example.eml")
        #expect(try Data(contentsOf: file) == Data("two".utf8))
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path).count == 1)
    }

    @Test(arguments: [
        ("../../etc/passwd", "%2E./../etc%2Fpasswd.eml".replacing("/", with: "%2F")), (".hidden", "%2Ehidden.eml"),
        ("<a@b>", "%3Ca@b%3E.eml"), ("a\0b", "a%00b.eml"), ("ção", "%C3%A7%C3%A3o.eml"),
    ])
    func noNameLeavesTheFolder(_ name: String, _ written: String) throws {
        defer { try? FileManager.default.removeItem(at: directory.deletingLastPathComponent()) }
        let file = try MailFolder(directory: directory).write([1], named: name)
        #expect(file.lastPathComponent == written)
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path) == [written])
    }

    @Test(arguments: ["", String(repeating: "a", count: 201)])
    func thisMakesNoName(_ name: String) {
        #expect(throws: MailError.fileName(name)) { try MailFolder(directory: directory).write([1], named: name) }
    }
}
