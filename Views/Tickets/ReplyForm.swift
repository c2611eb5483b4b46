import HTML

/// The e-mail to the customer, prefilled from the template of the score's class, or as submitted when it has errors.
package struct ReplyForm: Sendable {
    /// The customer's address; nil if unknown.
    package var to: String?
    package var subject: String
    /// May contain the tag {{Nome do cliente}}, replaced on sending.
    package var body: String
    /// Added under the text, and shown so that nobody types it twice; empty for none.
    package var signature: String
    /// The sender: "Loja Exemplo <loja@…>".
    package var sender: String
    package var errors: FieldErrors
    /// Whether to show the gear, the link to the Loop settings.
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
        let strings = page.layout.strings.composer
        guard let to else { return noAddress(strings) }
        return """
            <form class="compose is-reply" method="post" action="\
            \(Paths.replies(page.tenant, page.head.number))" data-unsaved>
            \(page.layout.tokenAndBack)\(subjectField(strings))
            <div class="compose-tools">\(if: canOpenSettings, settings(page))\
            <button class="pill" name="insert" value="customer_name" formnovalidate title="\(strings.customerNameHint)" \
            data-insert="{{\(page.layout.strings.terms.customerNameTag)}}" data-into="reply-body">\
            \(Icon.plus)\(strings.customerName)</button>\
            <span class="compose-from" title="\(strings.from) \(sender)">\(strings.to) \(to)</span></div>
            \(bodyField(strings))
            \(if: !signature.isEmpty, signed(strings))
            <div class="compose-acts"><button class="button is-primary">\(strings.send)</button>\
            <button class="button" name="then" value="close">\(strings.sendAndClose)</button>\
            <span class="hint">\(strings.from) \(sender)</span></div>
            </form>
            """
    }

    private func noAddress(_ strings: ComposerStrings) -> HTML {
        "<div class=\"compose is-reply\"><p class=\"notice\">\(Icon.info)<span>\(strings.noAddress)</span></p></div>"
    }

    private func subjectField(_ strings: ComposerStrings) -> HTML {
        let frame = FormField(id: "reply-subject", label: strings.subject, help: nil, error: errors["subject"])
        return """
            <div class="compose-subject">\(frame.around("""
                <input type="text" id="reply-subject" name="subject" value="\(subject)" required maxlength="200"\
                \(frame.description)>
                """))</div>
            """
    }

    /// The gear, right below the subject.
    private func settings(_ page: TicketPage) -> HTML {
        """
        <a class="pill" href="\(Paths.loopSettings(page.tenant))">\(Icon.gear)\(page.layout.strings.composer.settings)</a>
        """
    }

    private func bodyField(_ strings: ComposerStrings) -> HTML {
        let frame = FormField(id: "reply-body", label: strings.message, help: nil, error: errors["body"])
        return """
            <div class="compose-body">\(frame.around("""
                <textarea id="reply-body" name="body" rows="5" required maxlength="20000" data-shortcut="r"\
                \(frame.description)>
                \(body)</textarea>
                """))</div>
            """
    }

    private func signed(_ strings: ComposerStrings) -> HTML {
        "<details class=\"signature\"><summary>\(strings.signatureFollows)</summary><p>\(lines: signature)</p></details>"
    }
}
