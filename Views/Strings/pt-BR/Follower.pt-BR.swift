extension FollowerStrings {
    static let portuguese = FollowerStrings(
        stopTitle: "Parar de receber e-mails?",
        stopQuestion: { "Você recebe um e-mail a cada mudança de \($0), em \($1)." },
        stop: "Parar de receber",
        stoppedTitle: "Pronto",
        stopped: { "Você não recebe mais e-mails sobre \($0), em \($1). Para voltar a seguir, abra o ticket." })
}
