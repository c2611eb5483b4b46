extension ShortcutStrings {
    static let portuguese = ShortcutStrings(
        keys: [
            ("j", "próxima opinião"), ("k", "opinião anterior"), ("Enter", "abrir"), ("x", "selecionar"), ("e", "arquivar"),
            ("r", "responder por e-mail"), ("n", "nota interna"), ("/", "buscar"), ("?", "esta ajuda"),
        ])
}
