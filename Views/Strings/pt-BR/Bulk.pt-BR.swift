extension BulkStrings {
    static let portuguese = BulkStrings(
        region: "Ações em massa",
        chosen: "Selecionadas:",
        clear: "Limpar seleção",
        selectLoaded: "Selecionar todas as conversas carregadas",
        archive: "Arquivar",
        unarchive: "Desarquivar",
        moreActions: "Mais ações",
        assign: "Delegar",
        setPriority: "Mudar prioridade",
        setStatus: "Mudar status",
        addCategory: "Adicionar categoria",
        choose: "Escolha…",
        archived: { $0 == 1 ? "1 opinião arquivada." : "\($0) opiniões arquivadas." },
        unarchived: { $0 == 1 ? "1 opinião desarquivada." : "\($0) opiniões desarquivadas." },
        changed: { $0 == 1 ? "1 opinião alterada." : "\($0) opiniões alteradas." },
        nothingChosen: "Selecione ao menos uma opinião.",
        nothingToApply: "Escolha na lista o que aplicar às selecionadas.")
}
