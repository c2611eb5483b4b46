package struct FilterStrings: Sendable {
    package let filters: String
    package let awaitingReply: String
    package let scoreClass: String
    package let status: String
    package let priority: String
    package let segment: String
    package let more: String
    package let owner: String
    package let survey: String
    package let category: String
    package let overdue: String
    package let from: String
    package let to: String
    package let noSegments: String
    package let clear: String
    package let views: String
    package let viewName: String
    package let shareView: String
    package let saveView: String
    package let noViews: String
    package let shared: String
    package let viewSaved: String
    package let viewRemoved: String
    package let viewUnnamed: String
    package let removeView: @Sendable (_ name: String) -> String
}
