extension MailStrings {
    static let portuguese = MailStrings(
        followerSubject: { "[#\($0)] \($1)" },
        followerBody: { sentence, excerpt, ticketURL, stopURL in
            """
            \(sentence).\(excerpt.isEmpty ? "" : "\n\n\(excerpt)")

            Ver o ticket: \(ticketURL)

            --
            Você recebe este e-mail porque segue este ticket.
            Parar de receber: \(stopURL)
            """
        })
}
