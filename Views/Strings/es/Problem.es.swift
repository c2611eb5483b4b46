extension ProblemStrings {
    static let spanish = ProblemStrings(
        required: "Complete este campo.",
        tooLong: { "Use \($0) caracteres como máximo." },
        notADate: "Escriba una fecha y hora válidas.",
        deadlinePassed: "Este momento ya pasó. Elija uno futuro.",
        deadlineTooFar: "Elija un momento dentro de los próximos cinco años.",
        notAChoice: "Elija una de las opciones.",
        taken: "Ya existe uno con este nombre.",
        noAddress: "Este cliente no tiene correo.",
        lineBreak: "Este campo no puede tener saltos de línea.",
        notAName: "Use solo un nombre, sin <, > ni @.",
        noFile: "Elija un archivo.",
        unknownTag: { "{{\($0)}} no se reconoce. Use el botón “Nombre del cliente”." })
}
