import HTML

/// POST /sign-in with `email`, `password`, `back`. When the address belongs to several companies the answer is this page
/// with `tenants`; then the form also posts `tenant` (its slug) and `proof`.
package struct SignInPage: Sendable {
    package var layout: Layout
    /// As typed.
    package var email: String
    /// Where to go after; empty for the inbox.
    package var back: String
    /// Why it did not work: wrong pair, too many attempts.
    package var problem: String?
    /// The companies to choose from; empty at first. Values are slugs.
    package var tenants: [Choice]
    /// Stands for the password that was already checked, when the company is chosen: a signed token in the field `proof`.
    /// Nil: the password is asked again.
    package var proof: String?

    package init(
        layout: Layout, email: String = "", back: String = "", problem: String? = nil, tenants: [Choice] = [],
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
            words.title, section: .none,
            """
            <form class="card sign-in" method="post" action="\(Paths.signIn)">\(layout.token)\
            <input type="hidden" name="back" value="\(back)">
            <h1>\(words.title)</h1><p class="hint">\(words.intro)</p>
            \(with: problem, { "<p class=\"notice is-wrong\" role=\"alert\">\(Icon.warning)<span>\($0)</span></p>" })
            \(TextField(name: "email", label: words.email, value: email, type: "email", attributes: emailAttributes).body)
            \(with: proof, { "<input type=\"hidden\" name=\"proof\" value=\"\($0)\">" })\(if: proof == nil, password)
            \(if: !tenants.isEmpty, companies)
            <button class="button is-primary is-wide">\(words.submit)</button>
            </form>
            """)
    }

    private var words: SignInText { layout.text.signIn }

    private var emailAttributes: HTML { proof == nil ? " required autocomplete=\"email\" autofocus" : " readonly" }

    private var password: HTML {
        TextField(
            name: "password", label: words.password, type: "password", attributes: " required autocomplete=\"current-password\""
        ).body
    }

    private var companies: HTML {
        CheckBoxes(
            name: "tenant", legend: words.chooseTenant, choices: tenants, type: "radio", help: words.chooseTenantHint
        ).body
    }
}
