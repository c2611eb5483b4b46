extension ErrorStrings {
    static let portuguese = ErrorStrings(
        page: {
            switch $0 {
            case .badRequest: ("O pedido chegou incompleto", "Volte e tente de novo.")
            case .forbidden: ("Você não tem acesso a isto", "Peça a um administrador da sua empresa, se precisar.")
            case .notFound: ("Página não encontrada", "O endereço mudou, ou o que estava aqui não existe mais.")
            case .conflict: ("Outra pessoa mudou isto antes", "Volte, veja como ficou e repita só o que ainda fizer falta.")
            case .tooLarge: ("É grande demais", "Envie um arquivo menor ou um texto mais curto.")
            case .tooMany: ("Foram muitas tentativas", "Espere alguns minutos e tente de novo.")
            case .broken: ("Algo deu errado do nosso lado", "Já ficou registrado. Tente de novo em instantes.")
            case .busy: ("O Retorno está ocupado", "Espere alguns segundos e tente de novo. Nada se perdeu.")
            case .staleForm: ("Esta página ficou velha", "Volte, recarregue a página e envie de novo.")
            }
        },
        requestCode: { "Se falar com o suporte, informe o código \($0)." },
        toInbox: "Ir para a caixa de entrada",
        toSignIn: "Entrar",
        tryAgain: "Tentar de novo",
        lockedTitle: { "\($0) não faz parte do seu plano" },
        lockedHint: { "Está no plano \($0). O seu é o \($1)." },
        lockedKept: "O que já existe fica guardado e volta inteiro quando o plano mudar.",
        lockedAsk: "Fale com quem administra o Retorno na sua empresa.",
        lockedAskOperator: "Para mudar de plano, fale com quem oferece o Retorno à sua empresa.",
        feature: {
            switch $0 {
            case .assignment: "Delegar comentário"
            case .categories: "Usar categorias"
            case .loop: "O fechamento do Loop"
            }
        },
        lock: { "Disponível no plano \($0)." })
}
