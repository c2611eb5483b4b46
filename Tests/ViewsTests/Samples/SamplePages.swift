import Domain
import HTML
import Views

extension Sample {
    var otherPages: [(name: String, html: HTML)] {
        [
            ("opinions", opinions.body), ("import", importPage.body),
            (
                "settings",
                SettingsPage(layout: layout, plan: typed, loopLock: lock, categoriesLock: nil, teamsLock: nil).body
            ),
            ("loop settings", loopSettings.body), ("categories", categories.body), ("teams", teams.body),
            ("error", ErrorPage(layout: layout, kind: .busy, detail: typed).body),
            ("locked", LockedPage(layout: layout, feature: .loop, neededPlan: .enterprise, plan: .essential).body),
            ("stop", stop(isDone: false).body), ("stopped", stop(isDone: true).body),
        ]
    }

    private var opinions: OpinionsPage {
        OpinionsPage(
            layout: layout,
            summary: ScoreSummary(NetPromoterScore(detractors: 1, passives: 1, promoters: 1), strings: strings),
            filter: OpinionFilter(surveys: [FormOption("1", typed)], scoreClass: .passive, from: typed, to: ""),
            rows: [
                OpinionRow(
                    score: .two, name: typed, comment: typed, survey: typed, answered: typed,
                    ticketHref: "/loja/tickets/1"),
                OpinionRow(score: .two, name: nil, comment: typed, survey: typed, answered: typed, ticketHref: nil),
            ],
            more: "/loja/opinions?after=2", start: "/loja/opinions", canImport: true)
    }

    private var importPage: ImportPage {
        ImportPage(
            layout: layout, surveys: [FormOption("1", typed)], surveyName: typed, errors: ["file": typed], largest: "64 MB",
            result: ImportResult(
                survey: typed, isDryRun: true, read: "3", added: "1", alreadyThere: "1", rejected: "1",
                rejectedRows: [.init(number: "2", reason: typed)], moreRejected: "4"))
    }

    private var loopSettings: LoopSettingsPage {
        LoopSettingsPage(
            layout: layout, templates: ScoreClass.allCases.map { .init(scoreClass: $0, subject: typed, body: typed) },
            senderName: typed, senderAddress: typed, signature: typed, errors: ["subject_passive": typed])
    }

    private var categories: CategoriesPage {
        CategoriesPage(
            layout: layout, categories: [.init(id: 1, name: typed, uses: typed)], newName: typed,
            errors: ["name_1": typed])
    }

    private var teams: TeamsPage {
        TeamsPage(
            layout: layout, teams: [.init(id: 1, name: typed, members: [FormOption("1", typed)])], newName: typed,
            errors: ["name": typed])
    }

    private func stop(isDone: Bool) -> StopFollowingPage {
        StopFollowingPage(layout: signedOut, token: "abc", ticket: typed, tenantName: typed, isDone: isDone)
    }
}
