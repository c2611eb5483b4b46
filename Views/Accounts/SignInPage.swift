import HTML

/// POST /sign-in with `email`, `password`, `back`. When the address belongs to several tenants, the response is this page with `tenants`,
/// whose form also posts `tenant` (the slug) and `proof`.
package struct SignInPage: Sendable {
    package var layout: Layout
    /// As typed.
    package var email: String
    /// The path to go to after signing in; empty for the inbox.
    package var back: String
    /// Why signing in failed.
    package var problem: String?
    /// The tenants to choose from; empty at first. Values are slugs.
    package var tenants: [FormOption]
    /// A signed token that replaces the password, already checked, while the tenant is chosen: the field `proof`. Nil asks for the password.
    package var proof: String?

    package init(
        layout: Layout, email: String = "", back: String = "", problem: String? = nil, tenants: [FormOption] = [],
        proof: String? = nil
    ) {
        self.layout = layout
        self.email = email
        self.back = back
        self.problem = problem
        self.tenants = tenants
        self.proof = proof
    }

    package var body: HTML {
        layout.page(
            strings.title, section: .none,
            """
            <form class="card sign-in" method="post" action="\(Paths.signIn)">\(layout.token)\
            <input type="hidden" name="back" value="\(back)">
            <h1>\(strings.title)</h1><p class="hint">\(strings.intro)</p>
            \(with: problem, { "<p class=\"notice is-wrong\" role=\"alert\">\(Icon.warning)<span>\($0)</span></p>" })
            \(TextField(name: "email", label: strings.email, value: email, type: "email", attributes: emailAttributes).body)
            \(with: proof, { "<input type=\"hidden\" name=\"proof\" value=\"\($0)\">" })\(if: proof == nil, password)
            \(if: !tenants.isEmpty, companies)
            <button class="button is-primary is-wide">\(strings.submit)</button>
            </form>
            """)
    }

    private var strings: SignInStrings { layout.strings.signIn }

    private var emailAttributes: HTML { proof == nil ? " required autocomplete=\"email\" autofocus" : " readonly" }

    private var password: HTML {
        TextField(
            name: "password", label: strings.password, type: "password", attributes: " required autocomplete=\"current-password\""
        ).body
    }

    private var companies: HTML {
        CheckBoxes(
            name: "tenant", legend: strings.chooseTenant, choices: tenants, type: "radio", help: strings.chooseTenantHint
        ).body
    }
}
