/// Days, durations and lateness.
package struct TimeStrings: Sendable {
    package let today: String
    package let tomorrow: String
    package let yesterday: String
    /// Abbreviated: "mai.".
    package let months: [String]
    package let dayOfMonth: @Sendable (_ day: Int, _ month: String) -> String
    package let dayOfYear: @Sendable (_ day: Int, _ month: String, _ year: Int) -> String
    package let minutes: @Sendable (Int) -> String
    package let hours: @Sendable (Int) -> String
    package let days: @Sendable (Int) -> String
    package let justNow: String
    package let ago: @Sendable (_ span: String) -> String
    package let late: @Sendable (_ span: String) -> String
    package let lateNow: String
    package let due: @Sendable (_ span: String) -> String
    package let dueNow: String
    package let dueTomorrow: String
    package let dueOn: @Sendable (_ day: String) -> String
    package let thousandsMark: String
}
