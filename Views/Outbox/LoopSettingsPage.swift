import Domain
import HTML

/// GET /:tenant/settings/loop. POST the same with `sender_name`, `signature`, and for each class `subject_detractor`,
/// `body_detractor`, `subject_passive` … `body_promoter`. Errors have the same names.
package struct LoopSettingsPage: Sendable {
    package struct EmailTemplate: Sendable {
        package var scoreClass: ScoreClass
        package var subject: String
        package var body: String

        package init(scoreClass: ScoreClass, subject: String, body: String) {
            self.scoreClass = scoreClass
            self.subject = subject
            self.body = body
        }
    }

    package var layout: Layout
    package var templates: [EmailTemplate]
    package var senderName: String
    /// Follows the installation's pattern; shown, never edited.
    package var senderAddress: String
    package var signature: String
    package var errors: FieldErrors

    package init(
        layout: Layout, templates: [EmailTemplate], senderName: String, senderAddress: String, signature: String,
        errors: FieldErrors = [:]
    ) {
        self.layout = layout
        self.templates = templates
        self.senderName = senderName
        self.senderAddress = senderAddress
        self.signature = signature
        self.errors = errors
    }

    package var body: HTML {
        layout.page(
            strings.loop, section: .settings,
            """
            <header class="page-head">\(SettingsPath(layout: layout).body)<h1>\(strings.loop)</h1></header>
            <form class="stack" method="post" action="\(Paths.loopSettings(layout.account?.tenant ?? ""))" data-unsaved>
            \(layout.token)\(ErrorSummary(errors: errors, strings: layout.strings).body)
            <section class="card form" aria-labelledby="sender-title"><h2 id="sender-title">\(strings.sender)</h2>
            \(senderField)
            <div class="field"><span class="label">\(strings.senderAddress)</span><p class="fixed">\(Icon.lock)<code>\
            \(senderAddress)</code></p></div>
            \(signatureField)
            </section>
            <section class="card form" aria-labelledby="templates-title"><h2 id="templates-title">\
            \(strings.templates)</h2>
            <p class="hint">\(strings.templatesHint)</p>\(each: templates, template)</section>
            <div class="acts"><button class="button is-primary">\(layout.strings.layout.save)</button></div>
            </form>
            """)
    }

    private var strings: SettingsStrings { layout.strings.settings }

    private var senderField: HTML {
        TextField(
            name: "sender_name", label: strings.senderName, value: senderName, help: strings.senderNameHint(senderAddress),
            error: errors["sender_name"], attributes: " required maxlength=\"80\""
        ).body
    }

    private var signatureField: HTML {
        TextArea(
            name: "signature", label: strings.signature, value: signature, rows: 3, help: strings.signatureHint,
            error: errors["signature"], attributes: " maxlength=\"2000\""
        ).body
    }

    private func template(_ template: EmailTemplate) -> HTML {
        let name = template.scoreClass.rawValue
        let tag = layout.strings.terms.customerNameTag
        return """
            <fieldset class="template \(name)"><legend>\
            \(strings.templateFor(layout.strings.terms.classes(template.scoreClass)))</legend>
            \(subjectField(template, "subject_\(name)"))
            \(bodyField(template, "body_\(name)"))
            <button type="button" class="pill" hidden data-insert="{{\(tag)}}" data-into="body_\(name)">\
            \(Icon.plus)\(tag)</button>
            </fieldset>
            """
    }

    private func subjectField(_ template: EmailTemplate, _ name: String) -> HTML {
        TextField(
            name: name, label: strings.subject, value: template.subject, error: errors[name],
            attributes: " required maxlength=\"200\""
        ).body
    }

    private func bodyField(_ template: EmailTemplate, _ name: String) -> HTML {
        TextArea(
            name: name, label: strings.body, value: template.body, rows: 6, error: errors[name],
            attributes: " maxlength=\"10000\""
        ).body
    }
}
