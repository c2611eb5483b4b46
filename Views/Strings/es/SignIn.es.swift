extension SignInStrings {
    static let spanish = SignInStrings(
        title: "Iniciar sesión",
        intro: "Cada respuesta merece un retorno.",
        email: "Correo",
        password: "Contraseña",
        submit: "Iniciar sesión",
        chooseTenant: "¿En qué empresa?",
        chooseTenantHint: "Este correo pertenece a más de una.",
        wrong: "Correo o contraseña incorrectos.",
        tooMany: "Hubo demasiados intentos. Espere unos minutos e intente de nuevo.")
}
