extension SignInStrings {
    static let english = SignInStrings(
        title: "Sign in",
        intro: "Every response deserves a reply.",
        email: "E-mail",
        password: "Password",
        submit: "Sign in",
        chooseTenant: "Which company?",
        chooseTenantHint: "This e-mail belongs to more than one.",
        wrong: "Wrong e-mail or password.",
        tooMany: "Too many attempts. Wait a few minutes and try again.")
}
