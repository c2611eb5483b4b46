import Domain
import Foundation
import HTML
import Views

/// Every page with all its parts, with `typed` wherever a page shows user input.
struct Sample {
    let typed: String
    var language = Language.portuguese
    var isLocked = false

    var strings: Strings { language.strings }
    var lock: PlanLock? { isLocked ? strings.lock(until: .enterprise) : nil }
    var errors: FieldErrors { ["body": strings.problems.required, "deadline": strings.problems.notADate] }

    var layout: Layout {
        Layout(
            strings: strings, stylesheet: "/assets/1/app.css", script: "/assets/1/app.js", csrfToken: "token",
            here: "/loja/x?q=\(typed)",
            account: Account(
                tenant: "loja", tenantName: typed, memberName: typed, email: typed, canReadOpinions: true,
                canAdminister: true),
            flash: Flash(.done, typed, undo: .init(path: "/loja/inbox/selection", fields: [("ticket", typed)])))
    }

    var signedOut: Layout {
        var layout = layout
        layout.account = nil
        return layout
    }

    var pages: [(name: String, html: HTML)] {
        [
            ("sign-in", SignInPage(layout: signedOut, email: typed, back: typed, problem: typed).body),
            (
                "company choice",
                SignInPage(layout: signedOut, email: typed, tenants: [FormOption(typed, typed)], proof: typed).body
            ),
            ("inbox", InboxPage(layout: layout, list: list).body),
            ("ticket", ticket.body),
        ] + otherPages
    }
}
