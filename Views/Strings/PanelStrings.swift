package struct PanelStrings: Sendable {
    package let email: String
    package let phone: String
    package let touchpoint: String
    package let survey: String
    package let scores: String
    package let comment: String
    package let properties: String
    package let status: String
    package let priority: String
    package let deadline: String
    package let noDeadline: String
    package let categories: String
    package let noCategories: String
    package let changeCategories: String
    package let owner: String
    package let assign: String
    package let assignTo: String
    package let people: String
    package let teams: String
    package let message: String
    package let messageHint: String
    package let returnTicket: String
    package let followers: String
    package let noFollowers: String
    package let addFollower: String
    package let member: String
    package let interest: String
    package let follow: String
    package let unfollow: String
    package let removeFollower: @Sendable (_ name: String) -> String
    package let pastScore: @Sendable (_ score: Int, _ scoreClass: String, _ day: String) -> String
}
