import HTML

/// Records what the customer answered another way than by e-mail.
struct AnswerForm {
    let composer: Composer
    let page: TicketPage

    var body: HTML {
        """
        <form class="compose is-answer" method="post" action="\(path)" data-unsaved>\(page.layout.tokenAndBack)
        \(channel)\(answer)
        <div class="compose-acts"><button class="button">\(words.saveAnswer)</button></div>
        </form>
        """
    }

    private var words: ComposerText { page.layout.text.composer }
    private var path: String { Paths.answers(page.tenant, page.head.number) }

    private var channel: HTML {
        Select(
            name: "channel", label: words.channel, options: Select.options(composer.channels), error: composer.customerReplyErrors["channel"]
        ).body
    }

    private var answer: HTML {
        TextArea(
            name: "body", label: words.answerLabel, value: composer.answerBody, rows: 3, help: words.answerHint,
            error: composer.customerReplyErrors["body"], id: "answer-body", attributes: " required maxlength=\"20000\""
        ).body
    }
}
