import Testing

@testable import CSV

@Suite struct DamagedCSVTests {
    @Test(arguments: [
        (
            "a,b\n1,\"x\n3,4\n5,6\n",
            [ReadRow.record(1, ["a", "b"]), .rejected(2, .unclosedQuote), .record(3, ["3", "4"]), .record(4, ["5", "6"])]
        ),
        ("a,b\n1,\"\n3,4", [.record(1, ["a", "b"]), .rejected(2, .unclosedQuote), .record(3, ["3", "4"])]),
        ("a,b\r\n1,\"\r\n3,4", [.record(1, ["a", "b"]), .rejected(2, .unclosedQuote), .record(3, ["3", "4"])]),
        ("a,b\n1,\"x\r", [.record(1, ["a", "b"]), .rejected(2, .unclosedQuote)]),
        ("a,b\n\"x\"y,2\n3,4\n", [.record(1, ["a", "b"]), .rejected(2, .textAfterQuote), .record(3, ["3", "4"])]),
        (
            "a,b\n1,\"x\n2,y\n3,\"z\"\n",
            [.record(1, ["a", "b"]), .rejected(2, .textAfterQuote), .record(3, ["2", "y"]), .record(4, ["3", "z"])]
        ),
        (
            "a,b\n1,x\0y\n\"\0\n\",4\n5,6",
            [.record(1, ["a", "b"]), .rejected(2, .nulByte), .rejected(3, .nulByte), .record(5, ["5", "6"])]
        ),
        ("\"a,b\n1,2\n", [.rejected(1, .unclosedQuote), .record(2, ["1", "2"])]),
        ("\"", [.rejected(1, .unclosedQuote)]),
    ])
    func aRejectedRecordDoesNotAffectTheNext(_ text: String, _ rows: [ReadRow]) {
        for chunk in [Int.max, 1, 2, 3] { #expect(read(text, chunk: chunk) == rows, "in chunks of \(chunk)") }
    }

    @Test(arguments: [1 << 16, 1 << 18, Int.max])
    func aQuoteNeverClosedCostsOneRecordOfABigFile(_ chunk: Int) {
        let filler = (1...60_000).map { "\($0),nada a dizer sobre o dia de hoje\n" }.joined()
        let rows = read("a,b\n1,\"x\n" + filler, chunk: chunk)
        #expect(rows.count == 60_002)
        #expect(rows[1] == .rejected(2, .tooLong))
        #expect(rows[2] == .record(3, ["1", "nada a dizer sobre o dia de hoje"]))
        #expect(rows.last == .record(60_002, ["60000", "nada a dizer sobre o dia de hoje"]))
    }

    @Test func aLineTooLongIsSkipped() {
        let long = String(repeating: "x", count: 3 << 20)
        for chunk in [1 << 16, Int.max] {
            #expect(
                read("a,b\n1,\(long)\r\n3,4\n", chunk: chunk) == [
                    .record(1, ["a", "b"]), .rejected(2, .tooLong), .record(3, ["3", "4"]),
                ])
        }
    }

    @Test func aRecordAtTheLimitIsStillRead() {
        let text = String(repeating: "x", count: CSVReader.recordLimit - 4)
        #expect(read("a,b\n1,\"\(text)\n").last == .rejected(2, .unclosedQuote))
        #expect(read("a,b\n\(text),1\n3,4").map { if case .record(let line, _) = $0 { line } else { 0 } } == [1, 2, 3])
    }

    /// Each line closes a quote and opens another: the worst case.
    @Test(.timeLimit(.minutes(1))) func aHostileFileIsReadInLinearTime() {
        let lines = String(repeating: "x\",\"y\n", count: 1_000_000)
        #expect(!read("a,b\n" + lines, chunk: 1 << 16).isEmpty)
        let quotes = String(repeating: "\"", count: 6_000_001)
        #expect(!read("a,b\n" + quotes, chunk: 1 << 16).isEmpty)
    }

    @Test func utf16IsRejected() {
        let bytes: [UInt8] = [0xFF, 0xFE] + "a,b\n1,2\n".utf8.flatMap { [$0, 0] }
        #expect(read(bytes).allSatisfy { if case .rejected(_, .nulByte) = $0 { true } else { false } })
    }
}
