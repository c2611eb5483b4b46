import Foundation
import Testing

/// Replays every seed and every past finding of the fuzzers in `make test`.
@Suite struct SeedTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../seeds").standardized

    private static func seeds(of claim: Claim) -> [URL] {
        let files = try? FileManager.default.contentsOfDirectory(
            at: folder.appending(path: claim.name), includingPropertiesForKeys: nil)
        return files?.sorted { $0.path < $1.path } ?? []
    }

    @Test(arguments: Claim.all)
    func aClaimHoldsForItsSeeds(_ claim: Claim) throws {
        let seeds = Self.seeds(of: claim)
        #expect(!seeds.isEmpty)
        for seed in seeds {
            let bytes = Array(try Data(contentsOf: seed))
            #expect(throws: Never.self, "\(seed.lastPathComponent)") { try claim.check(bytes) }
        }
    }
}

extension Claim: CustomTestStringConvertible {
    var testDescription: String { name }
}
