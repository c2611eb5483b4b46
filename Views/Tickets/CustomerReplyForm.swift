import HTML

/// Logs a customer's reply that came through another channel than e-mail.
struct CustomerReplyForm {
    let composer: Composer
    let page: TicketPage

    var body: HTML {
        """
        <form class="compose is-answer" method="post" action="\(path)" data-unsaved>\(page.layout.tokenAndBack)
        \(channel)\(answer)
        <div class="compose-acts"><button class="button">\(strings.saveCustomerReply)</button></div>
        </form>
        """
    }

    private var strings: ComposerStrings { page.layout.strings.composer }
    private var path: String { Paths.customerReplies(page.tenant, page.head.number) }

    private var channel: HTML {
        Select(
            name: "channel", label: strings.channel, options: Select.options(composer.channels),
            error: composer.customerReplyErrors["channel"]
        ).body
    }

    private var answer: HTML {
        TextArea(
            name: "body", label: strings.customerReplyLabel, value: composer.customerReplyBody, rows: 3, help: strings.customerReplyHint,
            error: composer.customerReplyErrors["body"], id: "answer-body", attributes: " required maxlength=\"20000\""
        ).body
    }
}
