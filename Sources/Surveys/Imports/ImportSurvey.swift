import Domain

/// The survey of an import, created when there is none of that name.
package struct ImportSurvey: Equatable, Sendable {
    package let name: String
    package let audience: Audience
    package let touchpoint: String?

    package init(name: String, audience: Audience = .external, touchpoint: String? = nil) {
        self.name = name
        self.audience = audience
        self.touchpoint = touchpoint
    }
}
