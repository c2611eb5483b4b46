import Testing

@testable import HTTPServer

/// Requests with random bytes changed, removed and inserted, from fixed seeds.
@Suite struct NoiseTests {
    @Test(arguments: 1...8)
    func aDamagedHeadIsReadTheSameHoweverItIsSplit(_ seed: UInt64) throws {
        var random = SeededRandom(state: seed)
        let originals = RequestCase.all.filter { $0.bytes.count < 300 }.map(\.bytes)
        for _ in 0..<400 {
            let bytes = random.damage(originals.randomElement(using: &random) ?? [])
            let whole = try ParserFeed(bytes, pieces: [bytes.count]).head()
            #expect(try ParserFeed(bytes, pieces: random.pieces(bytes.count)).head() == whole, "\(bytes)")
        }
    }

    @Test(arguments: 1...8)
    func aDamagedBodyIsReadTheSameHoweverItIsSplit(_ seed: UInt64) throws {
        var random = SeededRandom(state: seed)
        let original = Array("4;a=b\r\nwiki\r\n00a;c=\"d\\\"\"\r\n0123456789\r\n0\r\nX: y\r\n\r\nGET".utf8)
        for _ in 0..<400 {
            let bytes = random.damage(original)
            let whole = try ParserFeed(bytes, pieces: [bytes.count]).chunks()
            #expect(try ParserFeed(bytes, pieces: random.pieces(bytes.count)).chunks() == whole, "\(bytes)")
        }
    }
}

/// A seeded generator (xorshift), so that a failure can be reproduced.
struct SeededRandom: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }

    mutating func damage(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        let nasty = Array("\r\n\t\0 :;,=\"%*/\u{7f}0aF\u{80}\u{ff}".utf8)
        for _ in 0..<Int.random(in: 0...3, using: &self) where !bytes.isEmpty {
            let index = Int.random(in: 0..<bytes.count, using: &self)
            switch next() % 3 {
            case 0: bytes[index] = nasty.randomElement(using: &self) ?? 0
            case 1: bytes.remove(at: index)
            default: bytes.insert(nasty.randomElement(using: &self) ?? 0, at: index)
            }
        }
        return bytes
    }

    mutating func pieces(_ count: Int) -> [Int] {
        var (left, pieces) = (count, [Int]())
        while left > 0 {
            pieces.append(Int.random(in: 1...min(left, 9), using: &self))
            left -= pieces.last ?? left
        }
        return pieces
    }
}
