extension ShortcutStrings {
    static let english = ShortcutStrings(
        keys: [
            ("j", "next response"), ("k", "previous response"), ("Enter", "open"), ("x", "select"), ("e", "archive"),
            ("r", "reply by e-mail"), ("n", "internal note"), ("/", "search"), ("?", "this help"),
        ])
}
