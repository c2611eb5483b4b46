/// A property that must hold for any bytes.
struct Claim: Sendable {
    let name: String
    /// Throws `Broken`, or traps where the program would.
    let check: @Sendable ([UInt8]) throws -> Void

    static let all = [
        Claim(name: "head", check: HeadClaim.check), Claim(name: "chunks", check: ChunksClaim.check),
        Claim(name: "form", check: FormClaim.check), Claim(name: "multipart", check: MultipartClaim.check),
        Claim(name: "csv", check: CSVClaim.check), Claim(name: "template", check: TemplateClaim.check),
        Claim(name: "mail", check: MailClaim.check), Claim(name: "mime", check: MimeClaim.check),
    ]
}

/// What does not hold.
struct Broken: Error, CustomStringConvertible {
    let description: String
}

func expect(_ holds: Bool, _ message: @autoclosure () -> String) throws {
    if !holds { throw Broken(description: message()) }
}

extension [UInt8] {
    /// Cut into pieces of one size, the last one shorter.
    func pieces(of size: Int) -> [[UInt8]] {
        stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
    }
}
