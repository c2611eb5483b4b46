/// The mails that Retorno itself writes, to followers. Events' sentences go into `body`.
package struct MailText: Sendable {
    package let followerSubject: @Sendable (_ number: Int, _ name: String) -> String
    package let followerBody: @Sendable (_ sentence: String, _ excerpt: String, _ ticketURL: String, _ stopURL: String) -> String

    static let portuguese = MailText(
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

    static let english = MailText(
        followerSubject: { "[#\($0)] \($1)" },
        followerBody: { sentence, excerpt, ticketURL, stopURL in
            """
            \(sentence).\(excerpt.isEmpty ? "" : "\n\n\(excerpt)")

            See the ticket: \(ticketURL)

            --
            You receive this e-mail because you follow this ticket.
            Stop receiving: \(stopURL)
            """
        })
}
