import Foundation
import TestSupport
import Testing

@testable import Demo

@Test(arguments: [
    Mistake("loja/topics/delivery.json", "\"outcome\": \"visit\"", "\"outcome\": \"visita\"", key: "replies[0].outcome"),
    Mistake("loja/topics/store.json", "{25-50} minutos", "{25-50 minutos", key: "furious[1]"),
    Mistake("loja/topics/store.json", "saí com {o item}", "saí com {o itm}", key: "promoter[4]"),
    Mistake("loja/topics/store.json", "\"Loja física\"", "\"Loja\"", key: "categories"),
    Mistake("loja/topics/store.json", "\"furniture\"", "\"boats\"", key: "items[1]"),
    Mistake("loja/surveys.json", "{ \"value\": \"app\", \"weight\": 16 }", "{ \"value\": \"ap\", \"weight\": 16 }", key: "[0].topics"),
    Mistake("loja/people.json", "\"lead\": \"bruno@", "\"lead\": \"bruna@", key: "work.lead"),
    Mistake("loja/stories.json", "\"customer\": \"otavio\"", "\"customer\": \"otávio\"", key: "open[1].customer"),
    Mistake("padaria/company.json", "\"plan\": \"essencial\"", "\"plan\": \"essential\"", key: "plan"),
    Mistake("padaria/company.json", "\"seed\": 9", "\"seed\": 9, \"sed\": 9", key: "sed"),
    Mistake("shared/comments.json", "\"upTo\": 10", "\"upTo\": 9", key: "short"),
    Mistake("shared/names.json", "\"women\"", "\"woman\"", key: "women"),
    Mistake("demo.json", "\"clinica\"", "\"clínica\"", file: "clínica/company.json", key: ""),
])
func aMistakeInAContentFileIsReportedWithItsFileAndKey(mistake: Mistake) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "demo-content-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: TestDatabase.root.appending(path: "Sources/Demo/Content"), to: folder)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: mistake.file)
    let text = try String(contentsOf: file, encoding: .utf8)
    try #require(text.contains(mistake.text))
    try text.replacing(mistake.text, with: mistake.replacement, maxReplacements: 1).write(to: file, atomically: true, encoding: .utf8)

    let error = try #require(throws: ContentError.self) { try DemoContent(folder: folder) }
    #expect(error.file == mistake.reportedFile)
    #expect(error.key == mistake.key)
    #expect("\(error)".contains(error.problem) && !error.problem.isEmpty)
}

struct Mistake: Sendable, CustomTestStringConvertible {
    let file: String
    let text: String
    let replacement: String
    let reportedFile: String
    let key: String

    init(_ file: String, _ text: String, _ replacement: String, file reportedFile: String? = nil, key: String) {
        self.file = file
        self.text = text
        self.replacement = replacement
        self.reportedFile = reportedFile ?? file
        self.key = key
    }

    var testDescription: String { "\(file): \(replacement)" }
}
