import HTML

/// Lists the keyboard shortcuts; "?" opens it.
struct ShortcutsDialog {
    let strings: Strings

    var body: HTML {
        """
        <dialog id="shortcuts" class="shortcuts" aria-labelledby="shortcuts-title"><h2 id="shortcuts-title">\
        \(strings.layout.shortcuts)</h2>
        <dl>\(each: strings.shortcuts.keys, { "<div><dt><kbd>\($0.key)</kbd></dt><dd>\($0.act)</dd></div>" })</dl>
        <button type="button" class="button">\(strings.layout.close)</button></dialog>
        """
    }
}
