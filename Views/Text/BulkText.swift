package struct BulkText: Sendable {
    package let region: String
    package let chosen: String
    package let clear: String
    package let selectLoaded: String
    package let archive: String
    package let unarchive: String
    package let moreActions: String
    package let assign: String
    package let setPriority: String
    package let setStatus: String
    package let addCategory: String
    package let choose: String
    package let archived: @Sendable (Int) -> String
    package let unarchived: @Sendable (Int) -> String
    package let changed: @Sendable (Int) -> String
    package let nothingChosen: String
    package let nothingToApply: String

    static let portuguese = BulkText(
        region: "Ações em massa", chosen: "Selecionadas:", clear: "Limpar seleção",
        selectLoaded: "Selecionar todas as conversas carregadas", archive: "Arquivar", unarchive: "Desarquivar",
        moreActions: "Mais ações", assign: "Delegar", setPriority: "Mudar prioridade", setStatus: "Mudar status",
        addCategory: "Adicionar categoria", choose: "Escolha…",
        archived: { $0 == 1 ? "1 opinião arquivada." : "\($0) opiniões arquivadas." },
        unarchived: { $0 == 1 ? "1 opinião desarquivada." : "\($0) opiniões desarquivadas." },
        changed: { $0 == 1 ? "1 opinião alterada." : "\($0) opiniões alteradas." },
        nothingChosen: "Selecione ao menos uma opinião.",
        nothingToApply: "Escolha na lista o que aplicar às selecionadas.")

    static let english = BulkText(
        region: "Bulk actions", chosen: "Selected:", clear: "Clear selection",
        selectLoaded: "Select all loaded conversations", archive: "Archive", unarchive: "Unarchive",
        moreActions: "More actions", assign: "Assign", setPriority: "Set priority", setStatus: "Set status",
        addCategory: "Add category", choose: "Choose…",
        archived: { $0 == 1 ? "1 opinion archived." : "\($0) opinions archived." },
        unarchived: { $0 == 1 ? "1 opinion unarchived." : "\($0) opinions unarchived." },
        changed: { $0 == 1 ? "1 opinion changed." : "\($0) opinions changed." },
        nothingChosen: "Select at least one opinion.",
        nothingToApply: "Choose from the list what to apply to the selected ones.")
}
