import Foundation
import Testing

import CSV
@testable import Domain

@Suite struct OpinionRowsTests {
    private static let now = Date(timeIntervalSince1970: 1_777_828_920)
    private static let header = ["id", "data", "nota", "comentário", "nome", "e-mail", "telefone"]

    private func opinion(_ line: String, header: [String] = header) throws -> OpinionRecord? {
        let columns = try OpinionColumns(header: header)
        var rows = OpinionRows(columns: columns, zone: ZoneOffset { _ in -10_800 }, now: Self.now)
        var reader = CSVReader()
        _ = reader.read(Array((header.joined(separator: ",") + "\n" + line).utf8))
        for case .record(let record) in reader.finish() { return try rows.opinion(record) }
        return nil
    }

    @Test func aValidRowIsAnOpinion() throws {
        let opinion = try #require(
            try opinion("7, 03/05/2026 14:22 ,10,\" Ótimo, obrigada \",Maria,maria@cliente.example,"))
        #expect(opinion.line == 2 && opinion.externalID == "7" && opinion.score == Score(10))
        #expect(opinion.respondedAt == Self.now)
        #expect(opinion.comment == "Ótimo, obrigada" && opinion.phone == nil && opinion.company == nil)
    }

    @Test(arguments: [("0", 0), ("10", 10), ("09", 9), ("10,0", 10), ("7.00", 7), (" 8 ", 8)])
    func aScoreIsReadAsASpreadsheetWritesIt(_ text: String, _ value: Int) throws {
        #expect(try opinion("7,2026-05-01,\"\(text)\",,,,")?.score.value == value)
    }

    @Test(arguments: [
        ("7,2026-05-01,,,,,", [RowProblem(.score, .missing)]),
        ("7,2026-05-01,11,,,,", [RowProblem(.score, .notAScore)]),
        ("7,2026-05-01,9.5,,,,", [RowProblem(.score, .notAScore)]),
        ("7,2026-05-01,\"9,\",,,,", [RowProblem(.score, .notAScore)]),
        ("7,2026-05-01,-1,,,,", [RowProblem(.score, .notAScore)]),
        ("7,2026-05-01,dez,,,,", [RowProblem(.score, .notAScore)]),
        ("7,2026-05-01,1e1,,,,", [RowProblem(.score, .notAScore)]),
        ("7,2026-05-01,999999999999999999999,,,,", [RowProblem(.score, .notAScore)]),
        ("7,,9,,,,", [RowProblem(.respondedAt, .missing)]), ("7,ontem,9,,,,", [RowProblem(.respondedAt, .notADate)]),
        ("7,2026-05-05,9,,,,", [RowProblem(.respondedAt, .inTheFuture)]),
        ("7,2026-05-01,9,,,maria@,", [RowProblem(.email, .notAnEmail)]),
        (",2026-05-01,9,bom,,,", [RowProblem(.externalID, .indistinguishable)]),
        ("7,2026-05-01,9,bom,x,,,ruim,", [RowProblem(nil, .tooManyCells(expected: 7, found: 9))]),
        (
            "7,,x,,,maria,",
            [RowProblem(.score, .notAScore), RowProblem(.respondedAt, .missing), RowProblem(.email, .notAnEmail)]
        ),
    ])
    func everyProblemOfARowIsReported(_ line: String, _ problems: [RowProblem]) {
        #expect(throws: RowError(line: 2, problems: problems)) { try opinion(line) }
    }

    @Test func tomorrowIsAllowedForClocksThatRunAhead() throws {
        #expect(try opinion("7,2026-05-04 14:21,9,,,,") != nil)
    }

    @Test(arguments: [
        ("comentário", 10_000, OpinionColumn.comment), ("nome", 200, .name), ("id", 200, .externalID),
        ("telefone", 40, .phone), ("segmento", 120, .segment), ("canal", 120, .touchpoint), ("empresa", 200, .company),
    ])
    func aTextHasALimitInCharacters(_ name: String, _ limit: Int, _ column: OpinionColumn) throws {
        let header = Self.header + ["segmento", "canal", "empresa"]
        func line(_ length: Int) -> String {
            header.map { header in
                if header == name { return String(repeating: "é", count: length) }
                return ["id": "7", "data": "2026-05-01", "nota": "9"][header] ?? ""
            }.joined(separator: ",")
        }
        #expect(try opinion(line(limit), header: header) != nil)
        #expect(throws: RowError(line: 2, problems: [RowProblem(column, .tooLong(limit: limit))])) {
            try opinion(line(limit + 1), header: header)
        }
    }

    @Test func withoutAnIDTheSameRowHasTheSameKey() throws {
        let line = "2026-05-01,9,bom,maria@cliente.example"
        let header = ["data", "nota", "comentário", "e-mail"]
        let key = try #require(try opinion(line, header: header)).externalID
        #expect(key == "row-7bdd03c6a8cbe503745a85c5f455c15a")
        #expect(try opinion(line + " ", header: header)?.externalID == key)
        #expect(try opinion(line.replacing("9", with: "8"), header: header)?.externalID != key)
    }

    @Test func emptyRowsAreNoOpinionsAndMissingCellsAreEmpty() throws {
        #expect(try opinion(" ,,,,,,") == nil)
        #expect(try opinion("7,2026-05-01,9")?.email == nil)
        #expect(try opinion("7,2026-05-01,9,,,,,,")?.score == Score(9))
    }

    @Test func aFileWithoutDatesIsOfNow() throws {
        #expect(try opinion("7,9", header: ["id", "nota"])?.respondedAt == Self.now)
    }
}
