package struct FollowerStrings: Sendable {
    package let stopTitle: String
    package let stopQuestion: @Sendable (_ ticket: String, _ tenant: String) -> String
    package let stop: String
    package let stoppedTitle: String
    package let stopped: @Sendable (_ ticket: String, _ tenant: String) -> String
}
