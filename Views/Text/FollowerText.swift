package struct FollowerText: Sendable {
    package let stopTitle: String
    package let stopQuestion: @Sendable (_ ticket: String, _ tenant: String) -> String
    package let stop: String
    package let stoppedTitle: String
    package let stopped: @Sendable (_ ticket: String, _ tenant: String) -> String

    static let portuguese = FollowerText(
        stopTitle: "Parar de receber e-mails?",
        stopQuestion: { "Você recebe um e-mail a cada mudança de \($0), em \($1)." },
        stop: "Parar de receber", stoppedTitle: "Pronto",
        stopped: { "Você não recebe mais e-mails sobre \($0), em \($1). Para voltar a seguir, abra o ticket." })

    static let english = FollowerText(
        stopTitle: "Stop receiving e-mail?",
        stopQuestion: { "You receive an e-mail on each change of \($0), at \($1)." },
        stop: "Stop receiving", stoppedTitle: "Done",
        stopped: { "You no longer receive e-mail about \($0), at \($1). To follow again, open the ticket." })
}
