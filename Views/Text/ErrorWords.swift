extension ErrorText {
    static let portuguese = ErrorText(
        page: {
            switch $0 {
            case .badRequest: ("O pedido chegou incompleto", "Volte e tente de novo.")
            case .forbidden: ("Você não tem acesso a isto", "Peça a um administrador da sua empresa, se precisar.")
            case .notFound: ("Página não encontrada", "O endereço mudou, ou o que estava aqui não existe mais.")
            case .conflict: ("Outra pessoa mudou isto antes", "Volte, veja como ficou e repita só o que ainda fizer falta.")
            case .tooLarge: ("É grande demais", "Envie um arquivo menor ou um texto mais curto.")
            case .invalid: ("Algo no formulário não confere", "Volte e confira os campos.")
            case .tooMany: ("Foram muitas tentativas", "Espere alguns minutos e tente de novo.")
            case .broken: ("Algo deu errado do nosso lado", "Já ficou registrado. Tente de novo em instantes.")
            case .busy: ("O Retorno está ocupado", "Espere alguns segundos e tente de novo. Nada se perdeu.")
            case .staleForm: ("Esta página ficou velha", "Volte, recarregue a página e envie de novo.")
            }
        },
        requestCode: { "Se falar com o suporte, informe o código \($0)." }, toInbox: "Ir para a caixa de entrada", toSignIn: "Entrar", tryAgain: "Tentar de novo",
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

    static let english = ErrorText(
        page: {
            switch $0 {
            case .badRequest: ("The request came incomplete", "Go back and try again.")
            case .forbidden: ("You have no access to this", "Ask an admin of your company if you need it.")
            case .notFound: ("Page not found", "The address changed, or what was here is gone.")
            case .conflict: ("Someone changed this first", "Go back, see how it is now and repeat only what is still needed.")
            case .tooLarge: ("It is too large", "Send a smaller file or a shorter text.")
            case .invalid: ("Something in the form is not right", "Go back and check the fields.")
            case .tooMany: ("Too many attempts", "Wait a few minutes and try again.")
            case .broken: ("Something went wrong on our side", "It is on record. Try again in a moment.")
            case .busy: ("Retorno is busy", "Wait a few seconds and try again. Nothing is lost.")
            case .staleForm: ("This page is out of date", "Go back, reload the page and send it again.")
            }
        },
        requestCode: { "If you contact support, give the code \($0)." }, toInbox: "Go to the inbox", toSignIn: "Sign in", tryAgain: "Try again",
        lockedTitle: { "\($0) is not part of your plan" },
        lockedHint: { "It is in the \($0) plan. Yours is \($1)." },
        lockedKept: "What exists is kept and comes back whole when the plan changes.",
        lockedAsk: "Talk to whoever runs Retorno in your company.",
        lockedAskOperator: "To change the plan, talk to whoever provides Retorno to your company.",
        feature: {
            switch $0 {
            case .assignment: "Assigning comments"
            case .categories: "Categories"
            case .loop: "Closing the loop"
            }
        },
        lock: { "Available in the \($0) plan." })
}
