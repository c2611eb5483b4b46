extension ErrorStrings {
    static let spanish = ErrorStrings(
        page: {
            switch $0 {
            case .badRequest: ("La solicitud llegó incompleta", "Vuelva e intente de nuevo.")
            case .forbidden: ("No tiene acceso a esta página", "Si lo necesita, pídalo a un administrador de su empresa.")
            case .notFound: ("Página no encontrada", "La dirección cambió, o lo que había aquí ya no existe.")
            case .conflict: ("Otra persona hizo un cambio antes", "Vuelva, revise cómo quedó y repita solo lo que todavía falte.")
            case .tooLarge: ("Es demasiado grande", "Envíe un archivo más pequeño o un texto más corto.")
            case .tooMany: ("Hubo demasiados intentos", "Espere unos minutos e intente de nuevo.")
            case .broken: ("Algo falló de nuestro lado", "Ya quedó registrado. Intente de nuevo en unos instantes.")
            case .busy: ("Retorno está ocupado", "Espere unos segundos e intente de nuevo. No se perdió nada.")
            case .staleForm: ("Esta página está desactualizada", "Vuelva, recargue la página y envíe de nuevo.")
            }
        },
        requestCode: { "Si se comunica con soporte, indique el código \($0)." },
        toInbox: "Ir a la bandeja de entrada",
        toSignIn: "Iniciar sesión",
        tryAgain: "Intentar de nuevo",
        lockedTitle: { "\($0) no forma parte de su plan" },
        lockedHint: { "Está en el plan \($0). El suyo es el \($1)." },
        lockedKept: "Lo que ya existe se conserva y vuelve completo cuando el plan cambie.",
        lockedAsk: "Hable con quien administra Retorno en su empresa.",
        lockedAskOperator: "Para cambiar de plan, hable con quien ofrece Retorno a su empresa.",
        feature: {
            switch $0 {
            case .assignment: "Asignar comentarios"
            case .categories: "Usar categorías"
            case .loop: "El cierre del Loop"
            }
        },
        lock: { "Disponible en el plan \($0)." })
}
