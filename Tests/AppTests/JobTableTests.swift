import App
import Foundation
import JobQueue
import Mail
import Outbox
import TestSupport
import Testing

/// What docs/jobs.md says of the kinds of jobs.
@Suite struct JobTableTests {
    @Test func theTableInTheDocumentationIsTheRegistrys() async throws {
        let page = try String(contentsOf: TestDatabase.root.appending(path: "docs/jobs.md"), encoding: .utf8)
        let documented = try #require(Self.text(between: "<!-- kinds -->\n", and: "\n<!-- /kinds -->", in: page))
        try await TestWorld.use { world in
            let mailer = Mailer(
                transport: .folder(MailFolder(directory: TestMail.directory)), domain: world.application.mailDomain,
                metrics: EmailMetrics())
            #expect(documented == Jobs.registry(world.application, mailer).table)
        }
    }

    private static func text(between start: String, and end: String, in page: String) -> String? {
        guard let start = page.range(of: start), let end = page.range(of: end, range: start.upperBound..<page.endIndex)
        else { return nil }
        return String(page[start.upperBound..<end.lowerBound])
    }
}
