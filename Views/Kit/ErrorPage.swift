import HTML

/// What went wrong and what to do next. `layout.account` may be nil.
package struct ErrorPage: Sendable {
    package enum Kind: Sendable {
        /// 400, 403, 404, 409, 413, 429, 500, 503.
        case badRequest, forbidden, notFound, conflict, tooLarge, tooMany, broken, busy
        /// 403: the form's CSRF token is missing or expired.
        case staleForm
    }

    package var layout: Layout
    package var kind: Kind
    /// More than the kind tells, such as the request's id.
    package var detail: String?

    package init(layout: Layout, kind: Kind, detail: String? = nil) {
        self.layout = layout
        self.kind = kind
        self.detail = detail
    }

    package var body: HTML {
        let strings = layout.strings.errors
        let (title, hint) = strings.page(kind)
        return layout.page(
            title, section: .none,
            """
            <section class="card outcome"><h1>\(title)</h1><p>\(hint)</p>\
            \(with: detail, { "<p class=\"hint\">\($0)</p>" })
            <p class="acts">\(if: isWorthRetrying, retry)\
            <a class="button" href="\(home)">\(layout.account == nil ? strings.toSignIn : strings.toInbox)</a></p></section>
            """)
    }

    private var retry: HTML {
        "<a class=\"button is-primary\" href=\"\(layout.here)\">\(layout.strings.errors.tryAgain)</a>"
    }

    private var home: String { layout.account.map { Paths.inbox($0.tenant) } ?? Paths.signIn }

    private var isWorthRetrying: Bool {
        switch kind {
        case .busy, .broken, .staleForm: true
        default: false
        }
    }
}
