extension ProblemStrings {
    static let portuguese = ProblemStrings(
        required: "Preencha este campo.",
        tooLong: { "Use no máximo \($0) caracteres." },
        notADate: "Escreva uma data e hora válidas.",
        deadlinePassed: "Este momento já passou. Escolha um futuro.",
        deadlineTooFar: "Escolha um momento dentro de cinco anos.",
        notAChoice: "Escolha uma das opções.",
        taken: "Já existe um com este nome.",
        noAddress: "Este cliente não tem e-mail.",
        lineBreak: "Este campo não pode ter quebra de linha.",
        notAName: "Use só um nome, sem <, > nem @.",
        noFile: "Escolha um arquivo.",
        unknownTag: { "{{\($0)}} não é conhecido. Use o botão “Nome do cliente”." })
}
