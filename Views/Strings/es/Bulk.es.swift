extension BulkStrings {
    static let spanish = BulkStrings(
        region: "Acciones masivas",
        chosen: "Seleccionadas:",
        clear: "Borrar selección",
        selectLoaded: "Seleccionar todas las conversaciones cargadas",
        archive: "Archivar",
        unarchive: "Desarchivar",
        moreActions: "Más acciones",
        assign: "Asignar",
        setPriority: "Cambiar prioridad",
        setStatus: "Cambiar estado",
        addCategory: "Agregar categoría",
        choose: "Elegir…",
        archived: { $0 == 1 ? "1 opinión archivada." : "\($0) opiniones archivadas." },
        unarchived: { $0 == 1 ? "1 opinión desarchivada." : "\($0) opiniones desarchivadas." },
        changed: { $0 == 1 ? "1 opinión modificada." : "\($0) opiniones modificadas." },
        nothingChosen: "Seleccione al menos una opinión.",
        nothingToApply: "Elija en la lista qué aplicar a las seleccionadas.")
}
