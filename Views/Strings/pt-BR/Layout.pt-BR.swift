extension LayoutStrings {
    static let portuguese = LayoutStrings(
        skipToContent: "Ir para o conteúdo",
        mainNavigation: "Navegação principal",
        loop: "Loop",
        opinions: "Opiniões",
        settings: "Ajustes",
        search: "Buscar",
        searchHint: "Buscar e-mail, nº, nome ou palavra",
        account: "Sua conta",
        signOut: "Sair",
        undo: "Desfazer",
        save: "Salvar",
        add: "Adicionar",
        remove: "Remover",
        apply: "Aplicar",
        back: "Voltar",
        any: "Qualquer",
        nobody: "Ninguém",
        shortcuts: "Atalhos do teclado",
        close: "Fechar",
        fixErrors: "Confira os campos marcados abaixo. Nada do que você escreveu se perdeu.")
}
