import Domain

extension ImportRowStrings {
    static let portuguese = ImportRowStrings(
        missing: { "Falta o campo \($0)." },
        notAScore: "A nota precisa ser um número inteiro de 0 a 10.",
        notADate: "A data não foi entendida; use 2026-05-03 14:22 ou 03/05/2026 14:22.",
        inTheFuture: "A data está no futuro.",
        notAnEmail: "O e-mail não é válido.",
        tooLong: { "O campo \($0) passa de \($1) caracteres." },
        tooManyCells: { "A linha tem \($1) colunas e o cabeçalho tem \($0); talvez faltem aspas em um texto." },
        indistinguishable: "Sem id externo, a linha precisa de data e de e-mail, telefone ou nome.",
        unclosedQuote: "Há aspas que não fecham.",
        textAfterQuote: "Há texto depois de fechar as aspas.",
        recordTooLong: "A linha passa de 1 MB; talvez falte fechar aspas.",
        nulByte: "A linha tem bytes que não são texto.",
        emptyFile: "O arquivo está vazio.",
        onlyHeader: "Depois do cabeçalho não há nenhuma resposta.",
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
}
