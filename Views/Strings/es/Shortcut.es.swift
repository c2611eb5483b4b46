extension ShortcutStrings {
    static let spanish = ShortcutStrings(
        keys: [
            ("j", "opinión siguiente"), ("k", "opinión anterior"), ("Enter", "abrir"), ("x", "seleccionar"), ("e", "archivar"),
            ("r", "responder por correo"), ("n", "nota interna"), ("/", "buscar"), ("?", "esta ayuda"),
        ])
}
