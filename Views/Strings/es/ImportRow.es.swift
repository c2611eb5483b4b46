import Domain

extension ImportRowStrings {
    static let spanish = ImportRowStrings(
        missing: { "Falta el campo \($0)." },
        notAScore: "La puntuación debe ser un número entero de 0 a 10.",
        notADate: "La fecha no se entendió; use 2026-05-03 14:22 o 03/05/2026 14:22.",
        inTheFuture: "La fecha está en el futuro.",
        notAnEmail: "El correo no es válido.",
        tooLong: { "El campo \($0) supera los \($1) caracteres." },
        tooManyCells: { "La fila tiene \($1) columnas y el encabezado tiene \($0); quizá falten comillas en un texto." },
        indistinguishable: "Sin id externo, la fila necesita fecha y correo, teléfono o nombre.",
        unclosedQuote: "Hay comillas sin cerrar.",
        textAfterQuote: "Hay texto después de cerrar las comillas.",
        recordTooLong: "La fila supera 1 MB; quizá falte cerrar comillas.",
        nulByte: "La fila tiene bytes que no son texto.",
        emptyFile: "El archivo está vacío.",
        onlyHeader: "Después del encabezado no hay ninguna respuesta.",
        notText: "No es un archivo CSV de texto. En la hoja de cálculo, guárdelo como “CSV UTF-8”.",
        missingColumn: { "Falta la columna \($0)." },
        duplicateColumn: { "Más de una columna contiene \($0): \($1)." },
        otherAudience: "Ya existe una encuesta con este nombre y otro público.",
        column: {
            switch $0 {
            case .externalID: "id externo"
            case .respondedAt: "fecha de respuesta"
            case .score: "puntuación"
            case .comment: "comentario"
            case .name: "nombre"
            case .email: "correo"
            case .phone: "teléfono"
            case .segment: "segmento"
            case .company: "empresa"
            case .touchpoint: "punto de contacto"
            }
        })
}
