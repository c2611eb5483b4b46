import Domain

/// A company of the demo: everything that the loader needs to fill one tenant.
package struct DemoTenant: Sendable {
    package let slug: String
    package let name: String
    package let plan: Plan
    /// An IANA name, "America/Sao_Paulo".
    package let timeZone: String
    package let members: [DemoMember]
    package let teams: [DemoTeam]
    package let categories: [DemoCategory]
    package let surveys: [DemoSurvey]
    /// Nil without the feature Loop.
    package let loopSettings: DemoLoopSettings?
    /// Oldest first, none in the future.
    package let opinions: [DemoOpinion]
}

package struct DemoMember: Codable, Sendable {
    package let name: String
    /// Unique in the whole demo: members sign in with it.
    package let email: String
    @RawValue package var role: Role
}

package struct DemoTeam: Codable, Sendable {
    package let name: String
    /// The members' e-mail addresses.
    package let members: [String]
}

/// Unique by name in its tenant. A parent always comes before its children.
package struct DemoCategory: Codable, Sendable {
    package let name: String
    package let parent: String?
}

package struct DemoSurvey: Sendable {
    package let name: String
    package let audience: Audience
    package let touchpoint: String
}

package struct DemoLoopSettings: Sendable {
    package let senderName: String
    package let signature: String
    package let templates: [ScoreClass: DemoTemplate]
}

/// May hold the tag `{{Nome do cliente}}`.
package struct DemoTemplate: Codable, Sendable {
    package let subject: String
    package let body: String
}
