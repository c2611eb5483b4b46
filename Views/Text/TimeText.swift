/// How the language speaks of days, hours and lateness.
package struct TimeText: Sendable {
    package let today: String
    package let tomorrow: String
    package let yesterday: String
    /// As short as they are written: "mai.".
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

    static let portuguese = TimeText(
        today: "hoje", tomorrow: "amanhã", yesterday: "ontem",
        months: [
            "jan.", "fev.", "mar.", "abr.", "mai.", "jun.", "jul.", "ago.", "set.", "out.", "nov.", "dez.",
        ],
        dayOfMonth: { "\($0) de \($1)" },
        dayOfYear: { "\($0) de \($1) de \($2)" },
        minutes: { "\($0) min" },
        hours: { "\($0) h" },
        days: { $0 == 1 ? "1 dia" : "\($0) dias" },
        justNow: "agora",
        ago: { "há \($0)" },
        late: { "\($0) de atraso" },
        lateNow: "venceu agora",
        due: { "vence em \($0)" },
        dueNow: "vence agora",
        dueTomorrow: "vence amanhã",
        dueOn: { "vence \($0)" }, thousandsMark: ".")

    static let english = TimeText(
        today: "today", tomorrow: "tomorrow", yesterday: "yesterday",
        months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        dayOfMonth: { "\($0) \($1)" },
        dayOfYear: { "\($0) \($1) \($2)" },
        minutes: { "\($0) min" },
        hours: { "\($0) h" },
        days: { $0 == 1 ? "1 day" : "\($0) days" },
        justNow: "just now",
        ago: { "\($0) ago" },
        late: { "\($0) late" },
        lateNow: "due just now",
        due: { "due in \($0)" },
        dueNow: "due now",
        dueTomorrow: "due tomorrow",
        dueOn: { "due \($0)" }, thousandsMark: ",")
}
