import Foundation

/// What the demo shows: made-up companies and six months of what their customers said.
package struct DemoContent: Sendable {
    private let shared: SharedContent
    private let companies: [Company]

    /// Reads and checks all content.
    ///
    /// - Parameter folder: the program's `Sources/Demo/Content`.
    /// - Throws: `ContentError`, which names file and key.
    package init(folder: URL) throws {
        let folder = ContentFolder(url: folder)
        let demo: DemoFile = try folder.read("demo.json")
        shared = try SharedContent(folder)
        companies = try demo.companies.map { try Company(folder, $0) }
    }

    /// The same for the same `now`.
    package func tenants(now: Date) -> [DemoTenant] {
        companies.map { company in
            var planner = TenantPlanner(company, shared, now: now)
            return planner.tenant()
        }
    }
}

/// `demo.json`
private struct DemoFile: Codable {
    /// Folders, in the order in which they are loaded.
    let companies: [String]
}
