import Domain
import HTML
import HTTPTypes
import Views

extension PublicRequest {
    /// What stands around a page: signed in, the member's; signed out, a visitor's.
    package func layout(_ scope: Scope?) -> Layout {
        Layout(
            strings: strings, stylesheet: application.assets.stylesheet, script: application.assets.script,
            icon: application.assets.url("img/retorno.svg"), csrfToken: formToken, here: here, account: scope.map(Account.init),
            flash: flash(scope))
    }

    /// The token of this page's forms, bound to the session, or to the visitor's cookie.
    private var formToken: String {
        guard let bound = Session(cookies)?.token.text ?? cookies[Visitor.cookieName] else { return "" }
        return application.secrets.signature(of: bound, for: .form)
    }
}

extension MemberRequest {
    package var layout: Layout { request.layout(scope) }

    /// For a page that answers the forms of another path than its own.
    package func layout(at path: String) -> Layout {
        var layout = layout
        layout.here = path
        return layout
    }

    /// A page for this member. What the last act had to say has been said with it.
    package func page(_ body: HTML, status: HTTPResponse.Status = .ok) -> Response {
        let response = Response.page(body, status: status)
        return request.cookies[FlashCookie.name] == nil ? response : response.setting(FlashCookie.none(request.application))
    }

    /// Why a control is locked, or nil when the plan holds the feature.
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
