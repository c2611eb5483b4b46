extension ImportStrings {
    static let portuguese = ImportStrings(
        title: "Importar opiniões",
        intro:
            "Traga as respostas de uma pesquisa de um arquivo CSV. Linhas com problema são listadas e o resto entra; o mesmo arquivo duas vezes não duplica nada.",
        file: "Arquivo CSV",
        fileHint: { "Separado por vírgula, ponto e vírgula ou tabulação; até \($0)." },
        columns: "Colunas que o arquivo pode ter",
        columnsHint:
            "Em qualquer ordem, com nomes em português, inglês ou espanhol. É preciso a nota e o id externo; sem ele, a data da resposta com e-mail, telefone ou nome. Datas como 20/11/2026 14:30 ou 2026-11-20. Outras colunas ficam de fora.",
        survey: "Pesquisa",
        newSurvey: "Nova pesquisa…",
        surveyName: "Nome da nova pesquisa",
        surveyNameHint: "Só para uma pesquisa nova.",
        audience: "Quem responde à nova pesquisa",
        audienceHint: "Pesquisas internas, de colaboradores, não entram no Loop.",
        dryRun: "Só conferir, sem gravar",
        dryRunHint: "Mostra o que entraria e as linhas com problema.",
        send: "Enviar arquivo",
        chooseAgain: "Confira o que está marcado abaixo e escolha o arquivo de novo.",
        resultTitle: { "Importação em “\($0)”" },
        dryRunTitle: { "Conferência para “\($0)”" },
        dryRunDone: "Nada foi gravado. Para importar, escolha o arquivo de novo e desmarque “Só conferir”.",
        read: "Linhas lidas",
        added: "Opiniões novas",
        wouldAdd: "Entrariam",
        alreadyThere: "Já estavam aqui",
        rejected: "Com problema",
        rejectedRows: "Linhas com problema",
        line: "Linha",
        reason: "Motivo",
        moreRejected: { "e mais \($0)" },
        seeOpinions: "Ver as opiniões")
}
