import Domain
import Foundation

/// A company of the demo: everything the loader needs to fill one tenant.
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
    /// Nil where the plan lacks Loop.
    package let loopSettings: DemoLoopSettings?
    /// Oldest first, none after `now`.
    package let opinions: [DemoOpinion]
}

package struct DemoMember: Sendable {
    package let name: String
    /// Unique in the whole demo: it signs in with it.
    package let email: String
    package let role: Role
}

package struct DemoTeam: Sendable {
    package let name: String
    /// The members' e-mail addresses.
    package let members: [String]
}

/// Unique by name in its tenant. A parent always stands before its children.
package struct DemoCategory: Sendable {
    package let name: String
    package let parent: String?

    init(_ name: String, in parent: String? = nil) {
        self.name = name
        self.parent = parent
    }
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
package struct DemoTemplate: Sendable {
    package let subject: String
    package let body: String
}
