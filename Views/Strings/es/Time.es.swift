extension TimeStrings {
    static let spanish = TimeStrings(
        today: "hoy",
        tomorrow: "mañana",
        yesterday: "ayer",
        months: [
            "ene.", "feb.", "mar.", "abr.", "may.", "jun.", "jul.", "ago.", "sep.", "oct.", "nov.", "dic.",
        ],
        dayOfMonth: { "\($0) de \($1)" },
        dayOfYear: { "\($0) de \($1) de \($2)" },
        minutes: { "\($0) min" },
        hours: { "\($0) h" },
        days: { $0 == 1 ? "1 día" : "\($0) días" },
        justNow: "ahora",
        ago: { "hace \($0)" },
        late: { "\($0) de retraso" },
        lateNow: "acaba de vencer",
        due: { "vence en \($0)" },
        dueNow: "vence ahora",
        dueTomorrow: "vence mañana",
        dueOn: { "vence el \($0)" },
        thousandsMark: ".")
}
