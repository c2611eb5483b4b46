package struct SettingsStrings: Sendable {
    package let title: String
    package let yourPlan: @Sendable (_ plan: String) -> String
    package let loop: String
    package let loopHint: String
    package let categories: String
    package let categoriesHint: String
    package let teams: String
    package let teamsHint: String
    package let imports: String
    package let importsHint: String
    package let sender: String
    package let senderName: String
    package let senderNameHint: @Sendable (_ address: String) -> String
    package let senderAddress: String
    package let signature: String
    package let signatureHint: String
    package let templates: String
    package let templatesHint: String
    package let templateFor: @Sendable (_ classes: String) -> String
    package let subject: String
    package let body: String
    package let newCategory: String
    package let categoryName: String
    package let noCategories: String
    package let rename: String
    package let newTeam: String
    package let teamName: String
    package let members: String
    package let noTeams: String
    package let removeNamed: @Sendable (_ name: String) -> String
    package let removeCategory: @Sendable (_ name: String) -> String
    package let removeTeam: @Sendable (_ name: String) -> String
    package let uses: @Sendable (_ count: String, _ isOne: Bool) -> String
    package let saved: String
}
