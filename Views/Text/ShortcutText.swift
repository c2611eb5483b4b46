/// The keys and what they do. Search for the letters themselves is in keyboard.js.
package struct ShortcutText: Sendable {
    package let keys: [(key: String, act: String)]

    static let portuguese = ShortcutText(keys: [
        ("j", "próxima opinião"), ("k", "opinião anterior"), ("Enter", "abrir"), ("x", "selecionar"), ("e", "arquivar"),
        ("r", "responder por e-mail"), ("n", "nota interna"), ("/", "buscar"), ("?", "esta ajuda"),
    ])

    static let english = ShortcutText(keys: [
        ("j", "next opinion"), ("k", "previous opinion"), ("Enter", "open"), ("x", "select"), ("e", "archive"),
        ("r", "reply by e-mail"), ("n", "internal note"), ("/", "search"), ("?", "this help"),
    ])
}
