extension ImportStrings {
    static let spanish = ImportStrings(
        title: "Importar opiniones",
        intro:
            "Traiga las respuestas de una encuesta desde un archivo CSV. Las filas con problemas aparecen en una lista y el resto se importa; el mismo archivo dos veces no duplica nada.",
        file: "Archivo CSV",
        fileHint: { "Separado por comas, puntos y comas o tabulaciones; hasta \($0)." },
        columns: "Columnas que puede tener el archivo",
        columnsHint:
            "En cualquier orden, con nombres en portugués, inglés o español. Se necesitan la puntuación y el id externo; sin él, la fecha de la respuesta con correo, teléfono o nombre. Fechas como 20/11/2026 14:30 o 2026-11-20. Las demás columnas se ignoran.",
        survey: "Encuesta",
        newSurvey: "Nueva encuesta…",
        surveyName: "Nombre de la nueva encuesta",
        surveyNameHint: "Solo para una encuesta nueva.",
        audience: "Quién responde la nueva encuesta",
        audienceHint: "Las encuestas internas, de colaboradores, no entran en el Loop.",
        dryRun: "Solo revisar, sin guardar",
        dryRunHint: "Muestra qué se importaría y las filas con problemas.",
        send: "Enviar archivo",
        chooseAgain: "Revise lo que está marcado abajo y elija el archivo de nuevo.",
        resultTitle: { "Importación en “\($0)”" },
        dryRunTitle: { "Revisión para “\($0)”" },
        dryRunDone: "No se guardó nada. Para importar, elija el archivo de nuevo y desmarque “Solo revisar”.",
        read: "Filas leídas",
        added: "Opiniones nuevas",
        wouldAdd: "Se importarían",
        alreadyThere: "Ya estaban aquí",
        rejected: "Con problemas",
        rejectedRows: "Filas con problemas",
        line: "Fila",
        reason: "Motivo",
        moreRejected: { "y \($0) más" },
        seeOpinions: "Ver las opiniones")
}
