import HTML

/// GET /f/:token asks for confirmation; POST stops the e-mails and shows the page with `isDone`. The POST needs no fields, so that the
/// one-click unsubscribe of e-mail clients works (RFC 8058). Shown without an account.
package struct StopFollowingPage: Sendable {
    package var layout: Layout
    package var token: String
    /// The customer's name and the ticket's number, as in the e-mail.
    package var ticket: String
    package var tenantName: String
    package var isDone: Bool

    package init(layout: Layout, token: String, ticket: String, tenantName: String, isDone: Bool) {
        self.layout = layout
        self.token = token
        self.ticket = ticket
        self.tenantName = tenantName
        self.isDone = isDone
    }

    package var body: HTML { layout.page(strings.stopTitle, section: .none, isDone ? done : question) }

    private var strings: FollowerStrings { layout.strings.followers }

    private var question: HTML {
        """
        <form class="card outcome" method="post" action="\(Paths.stopFollowing(token))">\(layout.token)<h1>\
        \(strings.stopTitle)</h1>
        <p>\(strings.stopQuestion(ticket, tenantName))</p><p class="acts"><button class="button is-primary">\
        \(strings.stop)</button></p></form>
        """
    }

    private var done: HTML {
        "<section class=\"card outcome\"><h1>\(strings.stoppedTitle)</h1><p>\(strings.stopped(ticket, tenantName))</p></section>"
    }
}
