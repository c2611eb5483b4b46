package struct SignInText: Sendable {
    package let title: String
    package let intro: String
    package let email: String
    package let password: String
    package let submit: String
    package let chooseTenant: String
    package let chooseTenantHint: String
    package let wrong: String
    package let tooMany: String
    package let signedOut: String

    static let portuguese = SignInText(
        title: "Entrar", intro: "Cada resposta merece retorno.", email: "E-mail", password: "Senha",
        submit: "Entrar",
        chooseTenant: "Em qual empresa?", chooseTenantHint: "Este e-mail faz parte de mais de uma.",
        wrong: "E-mail ou senha incorretos.",
        tooMany: "Foram muitas tentativas. Espere alguns minutos e tente de novo.", signedOut: "Você saiu.")

    static let english = SignInText(
        title: "Sign in", intro: "Answer those who answered you.", email: "E-mail", password: "Password",
        submit: "Sign in",
        chooseTenant: "Which company?", chooseTenantHint: "This e-mail belongs to more than one.",
        wrong: "Wrong e-mail or password.",
        tooMany: "Too many attempts. Wait a few minutes and try again.", signedOut: "You are signed out.")
}
