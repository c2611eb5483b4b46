import HTML

/// GET /f/:token asks, POST the same (no fields; also what an e-mail program's one-click button posts) stops and shows
/// the page with `isDone`. Pages without an account.
package struct StopFollowingPage: Sendable {
    package var layout: Layout
    package var token: String
    /// The customer's name and the ticket's number, as in the mail.
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

    package var body: HTML { layout.page(words.stopTitle, section: .none, isDone ? done : question) }

    private var words: FollowerText { layout.text.followers }

    private var question: HTML {
        """
        <form class="card outcome" method="post" action="\(Paths.stopFollowing(token))">\(layout.token)<h1>\
        \(words.stopTitle)</h1>
        <p>\(words.stopQuestion(ticket, tenantName))</p><p class="acts"><button class="button is-primary">\
        \(words.stop)</button></p></form>
        """
    }

    private var done: HTML {
        "<section class=\"card outcome\"><h1>\(words.stoppedTitle)</h1><p>\(words.stopped(ticket, tenantName))</p></section>"
    }
}
