package struct SignInStrings: Sendable {
    package let title: String
    package let intro: String
    package let email: String
    package let password: String
    package let submit: String
    package let chooseTenant: String
    package let chooseTenantHint: String
    package let wrong: String
    package let tooMany: String
}
