package struct EventStrings: Sendable {
    package let system: String
    package let opened: @Sendable (_ score: Int, _ survey: String) -> String
    package let replied: @Sendable (_ who: String, _ subject: String) -> String
    package let replySent: @Sendable (_ address: String) -> String
    package let replyRefused: @Sendable (_ reason: String) -> String
    package let replyUnconfirmed: String
    package let replyResent: @Sendable (_ who: String) -> String
    package let replyMarkedSent: @Sendable (_ who: String) -> String
    package let noted: @Sendable (_ who: String) -> String
    package let received: @Sendable (_ channel: String) -> String
    package let archived: @Sendable (_ who: String) -> String
    package let unarchived: @Sendable (_ who: String) -> String
    package let unarchivedByReply: String
    package let assigned: @Sendable (_ who: String, _ to: String) -> String
    package let unassigned: @Sendable (_ who: String) -> String
    package let assignedToTeam: @Sendable (_ who: String, _ to: String) -> String
    package let returned: @Sendable (_ who: String) -> String
    package let statusChanged: @Sendable (_ who: String, _ from: String, _ to: String) -> String
    package let priorityChanged: @Sendable (_ who: String, _ from: String, _ to: String) -> String
    package let deadlineSet: @Sendable (_ who: String, _ to: String) -> String
    package let deadlineRemoved: @Sendable (_ who: String) -> String
    package let categoryAdded: @Sendable (_ who: String, _ name: String) -> String
    package let categoryRemoved: @Sendable (_ who: String, _ name: String) -> String
    package let followerAdded: @Sendable (_ who: String, _ name: String) -> String
    package let followerRemoved: @Sendable (_ who: String, _ name: String) -> String
    package let followed: @Sendable (_ who: String) -> String
    package let unfollowed: @Sendable (_ who: String) -> String
}
