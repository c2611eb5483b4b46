import CSV
import Domain

/// Why a line of an imported file can't be taken, in words.
package struct RowText: Sendable {
    let missing: @Sendable (_ column: String) -> String
    let notAScore: String
    let notADate: String
    let inTheFuture: String
    let notAnEmail: String
    let tooLong: @Sendable (_ column: String, _ limit: Int) -> String
    let tooManyCells: @Sendable (_ expected: Int, _ found: Int) -> String
    let indistinguishable: String
    let unclosedQuote: String
    let textAfterQuote: String
    let recordTooLong: String
    let nulByte: String
    package let emptyFile: String
    package let onlyHeader: String
    package let notText: String
    let missingColumn: @Sendable (_ column: String) -> String
    let duplicateColumn: @Sendable (_ column: String, _ names: String) -> String
    package let otherAudience: String
    let column: @Sendable (OpinionColumn) -> String
}

extension Text {
    package var rows: RowText {
        switch language {
        case .portuguese: .portuguese
        case .english: .english
        }
    }

    package func reason(_ problem: RowProblem) -> String {
        let column = problem.column.map(rows.column) ?? ""
        switch problem.reason {
        case .missing: return rows.missing(column)
        case .notAScore: return rows.notAScore
        case .notADate: return rows.notADate
        case .inTheFuture: return rows.inTheFuture
        case .notAnEmail: return rows.notAnEmail
        case .tooLong(let limit): return rows.tooLong(column, limit)
        case .tooManyCells(let expected, let found): return rows.tooManyCells(expected, found)
        case .indistinguishable: return rows.indistinguishable
        }
    }

    package func reason(_ problem: CSVProblem) -> String {
        switch problem {
        case .unclosedQuote: rows.unclosedQuote
        case .textAfterQuote: rows.textAfterQuote
        case .tooLong: rows.recordTooLong
        case .nulByte: rows.nulByte
        }
    }

    package func reason(_ problem: HeaderProblem) -> String {
        switch problem {
        case .missing(let column): rows.missingColumn(rows.column(column))
        case .duplicate(let column, let names): rows.duplicateColumn(rows.column(column), names.joined(separator: ", "))
        }
    }
}

extension RowText {
    static let portuguese = RowText(
        missing: { "Falta o campo \($0)." }, notAScore: "A nota precisa ser um número inteiro de 0 a 10.",
        notADate: "A data não foi entendida; use 2026-05-03 14:22 ou 03/05/2026 14:22.",
        inTheFuture: "A data está no futuro.", notAnEmail: "O e-mail não é válido.",
        tooLong: { "O campo \($0) passa de \($1) caracteres." },
        tooManyCells: { "A linha tem \($1) colunas e o cabeçalho tem \($0); talvez faltem aspas em um texto." },
        indistinguishable: "Sem id externo, a linha precisa de data e de e-mail, telefone ou nome.",
        unclosedQuote: "Há aspas que não fecham.", textAfterQuote: "Há texto depois de fechar as aspas.",
        recordTooLong: "A linha passa de 1 MB; talvez falte fechar aspas.",
        nulByte: "A linha tem bytes que não são texto.", emptyFile: "O arquivo está vazio.", onlyHeader: "Depois do cabeçalho não há nenhuma resposta.",
        notText: "Isto não é um arquivo CSV de texto. Na planilha, salve como “CSV UTF-8”.",
        missingColumn: { "Falta a coluna \($0)." },
        duplicateColumn: { "Mais de uma coluna traz \($0): \($1)." },
        otherAudience: "Já existe uma pesquisa com este nome e outro público.",
        column: {
            switch $0 {
            case .externalID: "id externo"
            case .respondedAt: "data da resposta"
            case .score: "nota"
            case .comment: "comentário"
            case .name: "nome"
            case .email: "e-mail"
            case .phone: "telefone"
            case .segment: "segmento"
            case .company: "empresa"
            case .touchpoint: "ponto de contato"
            }
        })

    static let english = RowText(
        missing: { "The field \($0) is missing." }, notAScore: "The score must be a whole number from 0 to 10.",
        notADate: "The date was not understood; use 2026-05-03 14:22 or 03/05/2026 14:22.",
        inTheFuture: "The date is in the future.", notAnEmail: "The e-mail is not valid.",
        tooLong: { "The field \($0) is longer than \($1) characters." },
        tooManyCells: { "The line has \($1) columns and the header \($0); perhaps a text lacks its quotes." },
        indistinguishable: "Without an external id, the line needs a date and an e-mail, a phone or a name.",
        unclosedQuote: "A quote is never closed.", textAfterQuote: "There is text after a closing quote.",
        recordTooLong: "The line is longer than 1 MB; perhaps a quote is not closed.",
        nulByte: "The line has bytes that are no text.", emptyFile: "The file is empty.", onlyHeader: "No answer follows the header.",
        notText: "This is no CSV text file. In the spreadsheet, save as “CSV UTF-8”.",
        missingColumn: { "The column \($0) is missing." },
        duplicateColumn: { "More than one column brings \($0): \($1)." },
        otherAudience: "There is already a survey of this name with another audience.",
        column: {
            switch $0 {
            case .externalID: "external id"
            case .respondedAt: "answer date"
            case .score: "score"
            case .comment: "comment"
            case .name: "name"
            case .email: "e-mail"
            case .phone: "phone"
            case .segment: "segment"
            case .company: "company"
            case .touchpoint: "touch point"
            }
        })
}
