package struct ComposerText: Sendable {
    package let region: String
    package let reply: String
    package let note: String
    package let answer: String
    package let subject: String
    package let settings: String
    package let customerName: String
    package let customerNameHint: String
    package let to: String
    package let from: String
    package let message: String
    package let send: String
    package let sendAndClose: String
    package let signatureFollows: String
    package let noAddress: String
    package let noteLabel: String
    package let noteHint: String
    package let saveNote: String
    package let answerLabel: String
    package let answerHint: String
    package let channel: String
    package let saveAnswer: String

    static let portuguese = ComposerText(
        region: "Escrever", reply: "Responder por e-mail", note: "Nota interna", answer: "Resposta do cliente",
        subject: "Assunto", settings: "Ajustes de e-mail", customerName: "Nome do cliente",
        customerNameHint: "{{Nome do cliente}} vira o nome do cliente no envio.", to: "Para", from: "De",
        message: "Mensagem ao cliente",
        send: "Enviar", sendAndClose: "Enviar e concluir", signatureFollows: "A assinatura vai abaixo do texto:",
        noAddress: "Este cliente não deixou e-mail. Ligue, ou registre aqui o que ele respondeu por outro canal.",
        noteLabel: "Notas internas", noteHint: "Só a equipe vê. O cliente nunca recebe esta nota.",
        saveNote: "Salvar nota interna",
        answerLabel: "O que o cliente respondeu",
        answerHint: "Registre a resposta que chegou por telefone, chat ou outro canal.",
        channel: "Como chegou", saveAnswer: "Registrar resposta")

    static let english = ComposerText(
        region: "Write", reply: "Reply by e-mail", note: "Internal note", answer: "Customer's answer",
        subject: "Subject", settings: "E-mail settings", customerName: "Customer name",
        customerNameHint: "{{Nome do cliente}} becomes the customer's name when it is sent.", to: "To", from: "From",
        message: "Message to the customer",
        send: "Send", sendAndClose: "Send and close", signatureFollows: "The signature follows the text:",
        noAddress: "This customer left no e-mail. Call, or record here what they answered another way.",
        noteLabel: "Internal notes", noteHint: "Only the team sees it. The customer never receives this note.",
        saveNote: "Save internal note",
        answerLabel: "What the customer answered",
        answerHint: "Record the answer that came by phone, chat or another way.",
        channel: "How it came", saveAnswer: "Record answer")
}
