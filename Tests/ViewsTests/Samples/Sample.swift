import Domain
import Foundation
import HTML
import Views

/// Every page with every part of it, in which whatever a person typed is `typed`.
struct Sample {
    let typed: String
    var language = Language.portuguese
    var isLocked = false

    var text: Text { language.text }
    var lock: Lock? { isLocked ? text.lock(for: .loop) : nil }
    var errors: FieldErrors { ["body": text.problems.required, "deadline": text.problems.notADate] }

    var layout: Layout {
        Layout(
            text: text, stylesheet: "/assets/1/app.css", script: "/assets/1/app.js", csrfToken: "token",
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
                SignInPage(layout: signedOut, email: typed, tenants: [Choice(typed, typed)], proof: typed).body
            ),
            ("inbox", InboxPage(layout: layout, list: list).body),
            ("ticket", ticket.body),
        ] + otherPages
    }
}
