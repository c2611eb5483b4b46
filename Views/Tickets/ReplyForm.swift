import HTML

/// The e-mail being written, filled in from the class's template, or as typed when it comes back with errors.
package struct ReplyForm: Sendable {
    /// The customer's address; nil when there is none to write to.
    package var to: String?
    package var subject: String
    /// May hold the tag {{Nome do cliente}}, which becomes the name when it is sent.
    package var body: String
    /// The signature that is added under it, shown so that nobody types it twice; empty for none.
    package var signature: String
    /// Who it goes out as: "Loja Exemplo <loja@…>".
    package var sender: String
    package var errors: FieldErrors
    /// Whether the gear leads to the settings (an admin) or is left out.
    package var canOpenSettings: Bool

    package init(
        to: String?, subject: String, body: String, signature: String, sender: String, errors: FieldErrors = [:],
        canOpenSettings: Bool
    ) {
        self.to = to
        self.subject = subject
        self.body = body
        self.signature = signature
        self.sender = sender
        self.errors = errors
        self.canOpenSettings = canOpenSettings
    }

    func body(page: TicketPage) -> HTML {
        let words = page.layout.text.composer
        guard let to else { return noAddress(words) }
        return """
            <form class="compose is-reply" method="post" action="\
            \(Paths.replies(page.tenant, page.head.number))" data-unsaved>
            \(page.layout.tokenAndBack)\(subjectField(words))
            <div class="compose-tools">\(if: canOpenSettings, settings(page))\
            <button class="pill" name="insert" value="customer_name" formnovalidate title="\(words.customerNameHint)" \
            data-insert="{{\(page.layout.text.terms.customerNameTag)}}" data-into="reply-body">\
            \(Icon.plus)\(words.customerName)</button>\
            <span class="compose-from" title="\(words.from) \(sender)">\(words.to) \(to)</span></div>
            \(bodyField(words))
            \(if: !signature.isEmpty, signed(words))
            <div class="compose-acts"><button class="button is-primary">\(words.send)</button>\
            <button class="button" name="then" value="close">\(words.sendAndClose)</button>\
            <span class="hint">\(words.from) \(sender)</span></div>
            </form>
            """
    }

    private func noAddress(_ words: ComposerText) -> HTML {
        "<div class=\"compose is-reply\"><p class=\"notice\">\(Icon.info)<span>\(words.noAddress)</span></p></div>"
    }

    private func subjectField(_ words: ComposerText) -> HTML {
        let frame = FieldFrame(id: "reply-subject", label: words.subject, help: nil, error: errors["subject"])
        return """
            <div class="compose-subject">\(frame.around("""
                <input type="text" id="reply-subject" name="subject" value="\(subject)" required maxlength="200"\
                \(frame.description)>
                """))</div>
            """
    }

    /// The gear stands right below the subject.
    private func settings(_ page: TicketPage) -> HTML {
        """
        <a class="pill" href="\(Paths.loopSettings(page.tenant))">\(Icon.gear)\(page.layout.text.composer.settings)</a>
        """
    }

    private func bodyField(_ words: ComposerText) -> HTML {
        let frame = FieldFrame(id: "reply-body", label: words.message, help: nil, error: errors["body"])
        return """
            <div class="compose-body">\(frame.around("""
                <textarea id="reply-body" name="body" rows="5" required maxlength="20000" data-shortcut="r"\
                \(frame.description)>
                \(body)</textarea>
                """))</div>
            """
    }

    private func signed(_ words: ComposerText) -> HTML {
        "<details class=\"signature\"><summary>\(words.signatureFollows)</summary><p>\(lines: signature)</p></details>"
    }
}
