extension ErrorStrings {
    static let english = ErrorStrings(
        page: {
            switch $0 {
            case .badRequest: ("The request was incomplete", "Go back and try again.")
            case .forbidden: ("You have no access to this", "Ask an admin of your company if you need it.")
            case .notFound: ("Page not found", "The address changed, or what was here is gone.")
            case .conflict: ("Someone else changed this first", "Go back, check its current state and repeat only what is still needed.")
            case .tooLarge: ("It is too large", "Send a smaller file or a shorter text.")
            case .tooMany: ("Too many attempts", "Wait a few minutes and try again.")
            case .broken: ("Something went wrong on our side", "The error has been logged. Try again in a moment.")
            case .busy: ("Retorno is busy", "Wait a few seconds and try again. Nothing is lost.")
            case .staleForm: ("This page is out of date", "Go back, reload the page and send it again.")
            }
        },
        requestCode: { "If you contact support, give the code \($0)." },
        toInbox: "Go to the inbox",
        toSignIn: "Sign in",
        tryAgain: "Try again",
        lockedTitle: { "\($0) is not part of your plan" },
        lockedHint: { "It is in the \($0) plan. Yours is \($1)." },
        lockedKept: "Existing data is kept and becomes available again when the plan changes.",
        lockedAsk: "Talk to the person who runs Retorno in your company.",
        lockedAskOperator: "To change the plan, talk to your Retorno provider.",
        feature: {
            switch $0 {
            case .assignment: "Assigning comments"
            case .categories: "Categories"
            case .loop: "Closing the loop"
            }
        },
        lock: { "Available in the \($0) plan." })
}
