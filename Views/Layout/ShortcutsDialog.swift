import HTML

/// What each key does; "?" opens it.
struct ShortcutsDialog {
    let text: Text

    var body: HTML {
        """
        <dialog id="shortcuts" class="shortcuts" aria-labelledby="shortcuts-title"><h2 id="shortcuts-title">\
        \(text.frame.shortcuts)</h2>
        <dl>\(each: text.shortcuts.keys, { "<div><dt><kbd>\($0.key)</kbd></dt><dd>\($0.act)</dd></div>" })</dl>
        <button type="button" class="button">\(text.frame.close)</button></dialog>
        """
    }
}
