extension TimeStrings {
    static let portuguese = TimeStrings(
        today: "hoje",
        tomorrow: "amanhã",
        yesterday: "ontem",
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
        dueOn: { "vence \($0)" },
        thousandsMark: ".")
}
