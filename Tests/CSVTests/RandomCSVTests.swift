import Testing

@testable import CSV

@Suite struct RandomCSVTests {
    /// Pseudo-random numbers that are the same in every run (constants: Knuth, MMIX).
    private struct SeededGenerator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private func randomFile(_ generator: inout SeededGenerator) -> [UInt8] {
        let bytes = Array("ab;,\t\"\"\"\n\n\r \0".utf8) + [0xE7]
        return (0..<Int.random(in: 0...60, using: &generator)).map { _ in bytes.randomElement(using: &generator) ?? 0 }
    }

    @Test func anyBytesAreReadTheSameInChunksOfAnySize() {
        var generator = SeededGenerator(state: 7)
        for _ in 1...5000 {
            let file = randomFile(&generator)
            let whole = read(file)
            #expect(read(file, chunk: 1) == whole && read(file, chunk: 5) == whole, "\(file)")
        }
    }

    @Test func linesNeverGoBackwards() {
        var generator = SeededGenerator(state: 8)
        for _ in 1...5000 {
            let file = randomFile(&generator)
            let lines = read(file).map { row in
                switch row {
                case .record(let line, _), .rejected(let line, _): line
                }
            }
            #expect(lines == lines.sorted() && Set(lines).count == lines.count, "\(file)")
        }
    }

    @Test func whatIsWrittenByTheRulesIsReadBack() {
        var generator = SeededGenerator(state: 9)
        for _ in 1...2000 {
            let fields = (0..<Int.random(in: 2...4, using: &generator)).map { _ in
                String(decoding: randomFile(&generator).filter { $0 != 0 && $0 < 0x80 }, as: UTF8.self)
            }
            let line = fields.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
            #expect(
                read(line + "\r\n" + line).map { if case .record(_, let read) = $0 { read } else { [] } } == [
                    fields, fields,
                ])
        }
    }
}
