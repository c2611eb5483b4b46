package struct ImportStrings: Sendable {
    package let title: String
    package let intro: String
    package let file: String
    package let fileHint: @Sendable (_ largest: String) -> String
    package let columns: String
    package let columnsHint: String
    package let survey: String
    package let newSurvey: String
    package let surveyName: String
    package let surveyNameHint: String
    package let audience: String
    package let audienceHint: String
    package let dryRun: String
    package let dryRunHint: String
    package let send: String
    package let chooseAgain: String
    package let resultTitle: @Sendable (_ survey: String) -> String
    package let dryRunTitle: @Sendable (_ survey: String) -> String
    package let dryRunDone: String
    package let read: String
    package let added: String
    package let wouldAdd: String
    package let alreadyThere: String
    package let rejected: String
    package let rejectedRows: String
    package let line: String
    package let reason: String
    package let moreRejected: @Sendable (_ count: String) -> String
    package let seeOpinions: String
}
