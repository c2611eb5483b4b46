/// What is wrong with a field, said beside it.
package struct ProblemText: Sendable {
    package let required: String
    package let tooLong: @Sendable (_ limit: Int) -> String
    package let notADate: String
    package let deadlinePassed: String
    package let deadlineTooFar: String
    package let notAChoice: String
    package let taken: String
    package let noAddress: String
    package let lineBreak: String
    package let notAName: String
    package let noFile: String
    package let unknownTag: @Sendable (_ tag: String) -> String

    static let portuguese = ProblemText(
        required: "Preencha este campo.", tooLong: { "Use no máximo \($0) caracteres." },
        notADate: "Escreva uma data e hora válidas.",
        deadlinePassed: "Este momento já passou. Escolha um futuro.", deadlineTooFar: "Escolha um momento dentro de cinco anos.",
        notAChoice: "Escolha uma das opções.",
        taken: "Já existe um com este nome.", noAddress: "Este cliente não tem e-mail.",
        lineBreak: "Este campo não pode ter quebra de linha.",
        notAName: "Use só um nome, sem <, > nem @.", noFile: "Escolha um arquivo.",
        unknownTag: { "{{\($0)}} não é conhecido. Use o botão “Nome do cliente”." })

    static let english = ProblemText(
        required: "Fill this field in.", tooLong: { "Use at most \($0) characters." },
        notADate: "Write a valid date and time.",
        deadlinePassed: "This moment has passed. Choose a later one.", deadlineTooFar: "Choose a moment within five years.",
        notAChoice: "Choose one of the options.",
        taken: "There is already one with this name.", noAddress: "This customer has no e-mail.",
        lineBreak: "This field can't hold a line break.",
        notAName: "Use a name only, without <, > or @.", noFile: "Choose a file.",
        unknownTag: { "{{\($0)}} is not known. Use the button “Customer name”." })
}
