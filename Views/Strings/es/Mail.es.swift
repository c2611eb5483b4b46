extension MailStrings {
    static let spanish = MailStrings(
        followerSubject: { "[#\($0)] \($1)" },
        followerBody: { sentence, excerpt, ticketURL, stopURL in
            """
            \(sentence).\(excerpt.isEmpty ? "" : "\n\n\(excerpt)")

            Ver el ticket: \(ticketURL)

            --
            Este correo llega porque usted sigue este ticket.
            Dejar de recibir: \(stopURL)
            """
        })
}
