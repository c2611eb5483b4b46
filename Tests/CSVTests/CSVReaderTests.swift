import Testing

@testable import CSV

@Suite struct CSVReaderTests {
    @Test(arguments: [
        ("a,b\n1,2\n", [ReadRow.record(1, ["a", "b"]), .record(2, ["1", "2"])]),
        ("a,b\n1,2", [.record(1, ["a", "b"]), .record(2, ["1", "2"])]),
        ("a;b\r\n1;2\r\n", [.record(1, ["a", "b"]), .record(2, ["1", "2"])]),
        ("a\tb\r1\t2\r", [.record(1, ["a", "b"]), .record(2, ["1", "2"])]),
        ("\u{FEFF}a,b\n1,", [.record(1, ["a", "b"]), .record(2, ["1", ""])]),
        ("a;b\n1,5;2", [.record(1, ["a", "b"]), .record(2, ["1,5", "2"])]),
        ("\"a;;;\",b\n1;,2", [.record(1, ["a;;;", "b"]), .record(2, ["1;", "2"])]),
        ("sep=;\na;b,c\n", [.record(2, ["a", "b,c"])]),
        ("\n\r\n\ra,b\n\n\n1,2\n\n", [.record(4, ["a", "b"]), .record(7, ["1", "2"])]),
        (
            "a,b\n\"x\ny\r\nz\",2\n3,4",
            [.record(1, ["a", "b"]), .record(2, ["x\ny\r\nz", "2"]), .record(5, ["3", "4"])]
        ),
        ("a,b\n\"di\"\"sse\"\"\",\"\"\n", [.record(1, ["a", "b"]), .record(2, ["di\"sse\"", ""])]),
        ("a,b\nx\"y\",\"z\" \t,\n", [.record(1, ["a", "b"]), .record(2, ["x\"y\"", "z", ""])]),
        ("a,b\n,\n , \n", [.record(1, ["a", "b"]), .record(2, ["", ""]), .record(3, [" ", " "])]),
        ("a\n\"x\"\r\n\"\"", [.record(1, ["a"]), .record(2, ["x"]), .record(3, [""])]),
        ("a,b\n\"ção\",👍\n", [.record(1, ["a", "b"]), .record(2, ["ção", "👍"])]),
        ("", []), ("\n\n", []), ("\u{FEFF}", []), ("a", [.record(1, ["a"])]),
    ])
    func aFileIsReadTheSameInChunksOfAnySize(_ text: String, _ rows: [ReadRow]) {
        for chunk in [Int.max, 1, 2, 3, 7] { #expect(read(text, chunk: chunk) == rows, "in chunks of \(chunk)") }
    }

    @Test func windows1252IsDetectedForEachField() {
        let bytes = Array("a,b\n".utf8) + [0xE7, 0xE3, 0x6F, 0x2C, 0x80, 0x93, 0x81, 0x0A] + Array("ção,x".utf8)
        #expect(read(bytes) == [.record(1, ["a", "b"]), .record(2, ["ção", "€“\u{81}"]), .record(3, ["ção", "x"])])
    }

    @Test func aHundredThousandRowsComeInOrder() {
        let text = "n,t\n" + (1...100_000).map { "\($0),\"linha \($0)\"\n" }.joined()
        let rows = read(text, chunk: 65_536)
        #expect(rows.count == 100_001)
        #expect(rows.last == .record(100_001, ["100000", "linha 100000"]))
    }

    @Test func aBlankRowDiffersFromAnEmptyField() throws {
        #expect(try #require(firstRecord(" ;\"\";\t")).isBlank)
        #expect(try !#require(firstRecord(";x;")).isBlank)
    }

    @Test func textIsTrimmedAndNilWhenNothingIsLeft() throws {
        let record = try #require(firstRecord("\"  a \"\"b\"\" \",  ,x"))
        #expect((0...3).map { record.text($0) } == ["a \"b\"", nil, "x", nil])
        #expect(record.text(-1) == nil)
    }
}
