/// The words around every page and on controls that stand everywhere.
package struct FrameText: Sendable {
    package let skipToContent: String
    package let mainNavigation: String
    package let loop: String
    package let opinions: String
    package let settings: String
    package let search: String
    package let searchHint: String
    package let account: String
    package let signOut: String
    package let language: String
    package let undo: String
    package let save: String
    package let cancel: String
    package let add: String
    package let remove: String
    package let apply: String
    package let back: String
    package let any: String
    package let nobody: String
    package let locked: String
    package let shortcuts: String
    package let close: String
    package let fixErrors: String

    static let portuguese = FrameText(
        skipToContent: "Ir para o conteúdo", mainNavigation: "Navegação principal", loop: "Loop", opinions: "Opiniões",
        settings: "Ajustes", search: "Buscar", searchHint: "Buscar e-mail, nº, nome ou palavra", account: "Sua conta",
        signOut: "Sair", language: "Idioma", undo: "Desfazer", save: "Salvar",
        cancel: "Cancelar", add: "Adicionar", remove: "Remover", apply: "Aplicar", back: "Voltar", any: "Qualquer", nobody: "Ninguém", locked: "Bloqueado", shortcuts: "Atalhos do teclado",
        close: "Fechar", fixErrors: "Confira os campos marcados abaixo. Nada do que você escreveu se perdeu.")

    static let english = FrameText(
        skipToContent: "Skip to content", mainNavigation: "Main navigation", loop: "Loop", opinions: "Opinions",
        settings: "Settings", search: "Search", searchHint: "Search e-mail, no., name or word", account: "Your account",
        signOut: "Sign out", language: "Language", undo: "Undo", save: "Save",
        cancel: "Cancel", add: "Add", remove: "Remove", apply: "Apply", back: "Back", any: "Any", nobody: "Nobody", locked: "Locked", shortcuts: "Keyboard shortcuts",
        close: "Close", fixErrors: "Check the fields marked below. Nothing you typed is lost.")
}
