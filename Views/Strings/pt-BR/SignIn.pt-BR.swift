extension SignInStrings {
    static let portuguese = SignInStrings(
        title: "Entrar",
        intro: "Cada resposta merece retorno.",
        email: "E-mail",
        password: "Senha",
        submit: "Entrar",
        chooseTenant: "Em qual empresa?",
        chooseTenantHint: "Este e-mail faz parte de mais de uma.",
        wrong: "E-mail ou senha incorretos.",
        tooMany: "Foram muitas tentativas. Espere alguns minutos e tente de novo.")
}
