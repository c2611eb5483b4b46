package struct ImportText: Sendable {
    package let title: String
    package let intro: String
    package let file: String
    package let fileHint: @Sendable (_ largest: String) -> String
    package let columns: String
    package let columnsHint: String
    package let survey: String
    package let newSurvey: String
    package let surveyName: String
    package let surveyNameHint: String
    package let audience: String
    package let audienceHint: String
    package let dryRun: String
    package let dryRunHint: String
    package let send: String
    package let chooseAgain: String
    package let resultTitle: @Sendable (_ survey: String) -> String
    package let dryRunTitle: @Sendable (_ survey: String) -> String
    package let dryRunDone: String
    package let read: String
    package let added: String
    package let wouldAdd: String
    package let alreadyThere: String
    package let bad: String
    package let badLines: String
    package let line: String
    package let reason: String
    package let moreBad: @Sendable (_ figure: String) -> String
    package let seeOpinions: String

    static let portuguese = ImportText(
        title: "Importar opiniões",
        intro: "Traga as respostas de uma pesquisa de um arquivo CSV. Linhas com problema são listadas e o resto entra; o mesmo arquivo duas vezes não duplica nada.",
        file: "Arquivo CSV", fileHint: { "Separado por vírgula, ponto e vírgula ou tabulação; até \($0)." },
        columns: "Colunas que o arquivo pode ter",
        columnsHint: "Em qualquer ordem, com nomes em português ou inglês. É preciso a nota e o id externo; sem ele, a data da resposta com e-mail, telefone ou nome. Datas como 20/11/2026 14:30 ou 2026-11-20. Outras colunas ficam de fora.",
        survey: "Pesquisa", newSurvey: "Nova pesquisa…", surveyName: "Nome da nova pesquisa",
        surveyNameHint: "Só para uma pesquisa nova.", audience: "Quem responde à nova pesquisa",
        audienceHint: "Pesquisas internas, de colaboradores, não entram no Loop.",
        dryRun: "Só conferir, sem gravar", dryRunHint: "Mostra o que entraria e as linhas com problema.",
        send: "Enviar arquivo", chooseAgain: "Confira o que está marcado abaixo e escolha o arquivo de novo.",
        resultTitle: { "Importação em “\($0)”" }, dryRunTitle: { "Conferência para “\($0)”" },
        dryRunDone: "Nada foi gravado. Para importar, escolha o arquivo de novo e desmarque “Só conferir”.",
        read: "Linhas lidas", added: "Opiniões novas", wouldAdd: "Entrariam", alreadyThere: "Já estavam aqui",
        bad: "Com problema",
        badLines: "Linhas com problema", line: "Linha", reason: "Motivo", moreBad: { "e mais \($0)" },
        seeOpinions: "Ver as opiniões")

    static let english = ImportText(
        title: "Import opinions",
        intro: "Bring a survey's answers in from a CSV file. Bad lines are listed and the rest goes in; the same file twice adds nothing.",
        file: "CSV file", fileHint: { "Separated by comma, semicolon or tab; up to \($0)." },
        columns: "Columns the file may have",
        columnsHint: "In any order, named in Portuguese or English. The score and the external id are needed; without the id, the date of the answer with an e-mail, a phone or a name. Dates such as 20/11/2026 14:30 or 2026-11-20. Other columns are left out.",
        survey: "Survey", newSurvey: "New survey…", surveyName: "Name of the new survey",
        surveyNameHint: "For a new survey only.", audience: "Who answers the new survey",
        audienceHint: "Internal surveys, of employees, never reach Loop.",
        dryRun: "Only check, keep nothing", dryRunHint: "Shows what would go in and which lines are bad.",
        send: "Send file", chooseAgain: "Check what is marked below and choose the file again.",
        resultTitle: { "Import into “\($0)”" }, dryRunTitle: { "Check for “\($0)”" },
        dryRunDone: "Nothing was kept. To import, choose the file again and untick “Only check”.",
        read: "Lines read", added: "New opinions", wouldAdd: "Would go in", alreadyThere: "Already here", bad: "Bad",
        badLines: "Bad lines", line: "Line", reason: "Reason", moreBad: { "and \($0) more" },
        seeOpinions: "See the opinions")
}
