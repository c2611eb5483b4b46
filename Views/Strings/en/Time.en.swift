extension TimeStrings {
    static let english = TimeStrings(
        today: "today",
        tomorrow: "tomorrow",
        yesterday: "yesterday",
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
        dueOn: { "due \($0)" },
        thousandsMark: ",")
}
