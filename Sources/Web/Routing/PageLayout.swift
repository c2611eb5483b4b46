import Domain
import HTML
import HTTPTypes
import Views

extension PublicRequest {
    /// The layout of a page: with the account's menu when signed in, without it when signed out.
    package func layout(_ scope: Scope?) -> Layout {
        Layout(
            strings: strings, stylesheet: application.assets.stylesheet, script: application.assets.script,
            icon: application.assets.url("img/retorno.svg"), csrfToken: formToken, here: here, account: scope.map(Account.init),
            flash: flash(scope))
    }

    /// The CSRF token of the page's forms, bound to the session or, when signed out, to the visitor's cookie.
    private var formToken: String {
        guard let bound = Session(cookies)?.token.text ?? cookies[Visitor.cookieName] else { return "" }
        return application.secrets.signature(of: bound, for: .form)
    }
}

extension MemberRequest {
    package var layout: Layout { request.layout(scope) }

    /// For a page that responds to a form posted to another path than its own.
    package func layout(at path: String) -> Layout {
        var layout = layout
        layout.here = path
        return layout
    }

    /// A response with the page. Deletes the flash cookie, because the page has shown its message.
    package func page(_ body: HTML, status: HTTPResponse.Status = .ok) -> Response {
        let response = Response.page(body, status: status)
        return request.cookies[FlashCookie.name] == nil ? response : response.setting(FlashCookie.expired(request.application))
    }

    /// The lock of a control whose feature the plan lacks; nil when the plan has it.
    package func lock(_ feature: Feature) -> PlanLock? {
        scope.features.contains(feature) ? nil : request.strings.lock(until: scope.plan(with: feature))
    }
}

extension Account {
    fileprivate init(_ scope: Scope) {
        self.init(
            tenant: scope.tenant.slug, tenantName: scope.tenant.name, memberName: scope.member.name,
            email: scope.member.email, canReadOpinions: scope.member.role >= .agent,
            canAdminister: scope.member.role >= .admin)
    }
}
