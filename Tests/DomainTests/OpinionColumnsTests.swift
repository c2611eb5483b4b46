import Testing

@testable import Domain

@Suite struct OpinionColumnsTests {
    @Test(arguments: [
        [
            "external_id", "answered_at", "score", "comment", "name", "email", "phone", "segment", "company",
            "touchpoint",
        ],
        [
            "ID Externo", "Respondido em", "NOTA", "Comentário", "Nome", "E-mail", "Telefone", "Segmento", "Empresa",
            "Ponto de contato",
        ],
        [
            "código", "data da resposta", " nps ", "Opinião", "cliente", "e_mail", "CELULAR", "segmento", "empresa",
            "canal",
        ],
    ])
    func portugueseAndEnglishNamesMeanTheSame(_ header: [String]) throws {
        let columns = try OpinionColumns(header: header)
        #expect(OpinionColumn.allCases.map { columns[$0] } == Array(0..<10))
        #expect(columns.unknown.isEmpty)
    }

    @Test func columnsComeInAnyOrderAndOthersAreLeftOut() throws {
        let columns = try OpinionColumns(header: ["Loja", "score", "", "id"])
        #expect(columns[.score] == 1 && columns[.externalID] == 3 && columns[.email] == nil)
        #expect(columns.unknown == ["Loja"])
    }

    @Test(arguments: [
        ([], [HeaderProblem.missing(.score), .missing(.externalID)]), (["id"], [.missing(.score)]),
        (["nota"], [.missing(.externalID)]),
        (["nota", "data"], [.missing(.externalID)]), (["nota", "e-mail"], [.missing(.externalID)]),
        (["id", "nota", "Score"], [.duplicate(.score, names: ["nota", "Score"])]),
        (
            ["id", "nota", "fone", "Celular", "ID"],
            [.duplicate(.phone, names: ["fone", "Celular"]), .duplicate(.externalID, names: ["id", "ID"])]
        ),
    ])
    func everyProblemOfAHeaderIsReported(_ header: [String], _ problems: [HeaderProblem]) {
        #expect(throws: HeaderError(problems: problems)) { try OpinionColumns(header: header) }
    }

    @Test(arguments: ["name", "email", "phone"])
    func aDateAndAPersonStandInForAnID(_ column: String) throws {
        #expect(try OpinionColumns(header: ["score", "date", column])[.externalID] == nil)
    }

    @Test func noNameMeansTwoColumns() {
        var owners: [String: OpinionColumn] = [:]
        for column in OpinionColumn.allCases {
            for name in column.names {
                #expect(owners[name.foldedName] ?? column == column, "\(name)")
                owners[name.foldedName] = column
            }
            #expect(OpinionColumn(header: column.header) == column)
        }
    }
}
