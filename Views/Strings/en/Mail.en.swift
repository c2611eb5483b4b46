extension MailStrings {
    static let english = MailStrings(
        followerSubject: { "[#\($0)] \($1)" },
        followerBody: { sentence, excerpt, ticketURL, stopURL in
            """
            \(sentence).\(excerpt.isEmpty ? "" : "\n\n\(excerpt)")

            View the ticket: \(ticketURL)

            --
            You receive this e-mail because you follow this ticket.
            Stop receiving: \(stopURL)
            """
        })
}
