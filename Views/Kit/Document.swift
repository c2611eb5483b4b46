import HTML

extension Layout {
    /// The whole document around `content`. A wide page fills the window with sections that scroll separately; other
    /// pages are one column.
    func page(
        _ title: String, section: Section, isWide: Bool = false, searched: String = "", _ content: HTML
    ) -> HTML {
        """
        <!doctype html>
        <html lang="\(strings.language.htmlLang)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>\(title) · Retorno</title>
        <link rel="icon" href="\(icon)" type="image/svg+xml">
        <link rel="stylesheet" href="\(stylesheet)">
        <script type="module" src="\(script)"></script>
        </head>
        <body class="\(isWide ? "wide" : "narrow")">
        <a class="skip-link" href="#content">\(strings.layout.skipToContent)</a>
        \(TopBar(layout: self, section: section, searched: searched).body)
        \(with: flash, flashMessage)\
        <main id="content" tabindex="-1">
        \(content)
        </main>
        \(if: isWide, ShortcutsDialog(strings: strings).body)
        </body>
        </html>

        """
    }

    private func flashMessage(_ flash: Flash) -> HTML {
        """
        <div class="flash\(if: flash.kind == .warning, " is-warning")" role="status">\
        \(flash.kind == .warning ? Icon.warning : Icon.check)<span>\(flash.text)</span>\(with: flash.undo, undo)</div>

        """
    }

    private func undo(_ undo: Flash.Undo) -> HTML {
        """
        <form method="post" action="\(undo.path)">\(tokenAndBack)\
        \(each: undo.fields, { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" })\
        <button class="button is-small">\(strings.layout.undo)</button></form>
        """
    }
}
