import Domain

extension InboxStrings {
    static let spanish = InboxStrings(
        title: "Loop",
        lists: "Listas",
        view: {
            switch $0 {
            case .mine: "Mías"
            case .team: "Equipo"
            case .unassigned: "Sin asignar"
            case .following: "Sigo"
            case .archived: "Archivadas"
            }
        },
        counts: "Tickets por estado",
        priorityHeading: {
            switch $0 {
            case .urgent: "Prioridad urgente"
            case .high: "Prioridad alta"
            case .medium: "Prioridad media"
            case .low: "Prioridad baja"
            }
        },
        closedHeading: "Cerradas",
        unread: "no leída",
        handled: "Ya atendida",
        select: { "Seleccionar \($0)" },
        archiveOne: { "Archivar \($0)" },
        unarchiveOne: { "Desarchivar \($0)" },
        loadMore: "Cargar más",
        keepLooking: "Seguir buscando",
        unfinished: "La lista es larga y todavía no se buscó en toda ella.",
        backToStart: "Volver al inicio de la lista",
        noComment: "Sin comentario",
        nobodyOwns: "sin asignar",
        clearSearch: "Borrar búsqueda",
        results: { count, isOne, query in "\(count) \(isOne ? "resultado" : "resultados") de “\(query)”" },
        chooseTitle: "Elija una opinión a la izquierda",
        chooseHint: "El historial, la respuesta al cliente y las notas internas aparecen aquí.",
        whyByClass: { "\(TermStrings.spanish.priority($0)) por ser \(TermStrings.spanish.scoreClass($1).lowercased())" },
        whyByHand: { priority, _ in "\(TermStrings.spanish.priority(priority)), por el equipo" },
        unanswered: { $0 == TimeStrings.spanish.justNow ? "acaba de llegar" : "sin respuesta \($0)" },
        customerReplied: { "el cliente respondió \($0)" },
        empty: {
            switch $0 {
            case .mine: ("Nada asignado a usted", "Vea lo que tiene el equipo o tome una opinión sin responsable.")
            case .team: ("Ninguna opinión en la bandeja", "Cuando los clientes respondan una encuesta, las opiniones llegarán aquí.")
            case .unassigned: ("Todo tiene responsable", "Las opiniones nuevas sin responsable aparecen en esta lista.")
            case .following: ("No sigue ningún ticket", "Abra un ticket y use “Seguir” para enterarse de los cambios.")
            case .archived: ("Nada archivado", "Después de atender una opinión, archívela: sale de la lista y se conserva aquí.")
            }
        },
        emptyFiltered: ("Ninguna opinión con estos filtros", "Quite un filtro o bórrelos todos para ver más."),
        emptySearch: {
            ("No se encontró nada para “\($0)”", "Pruebe con otro nombre, un correo, el número del ticket o una palabra del comentario.")
        },
        clearFilters: "Borrar filtros",
        seeTeam: "Ver el equipo")
}
