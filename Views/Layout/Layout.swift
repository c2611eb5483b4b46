import HTML

/// What every page has around its content.
package struct Layout: Sendable {
    package var text: Text
    /// The URLs of the one stylesheet and the one script, with the hash of their content in them.
    package var stylesheet: String
    package var script: String
    /// The URL of the icon in the browser's tab.
    package var icon: String
    /// Goes into every form as `csrf_token`. Empty: the form carries none (pages reached by a secret link).
    package var csrfToken: String
    /// Path and query of this page: where the language form and the list's forms come back to.
    package var here: String
    /// Nil when signed out.
    package var account: Account?
    package var flash: Flash?

    package init(
        text: Text, stylesheet: String, script: String, icon: String = "/img/retorno.svg", csrfToken: String,
        here: String, account: Account? = nil, flash: Flash? = nil
    ) {
        self.text = text
        self.stylesheet = stylesheet
        self.script = script
        self.icon = icon
        self.csrfToken = csrfToken
        self.here = here
        self.account = account
        self.flash = flash
    }
}

/// Who is signed in, and where.
package struct Account: Sendable {
    /// The tenant's part of the URL.
    package var tenant: String
    package var tenantName: String
    package var memberName: String
    package var email: String
    /// Which links the top bar has: a follower reads what they follow and nothing else.
    package var canReadOpinions: Bool
    package var canAdminister: Bool

    package init(
        tenant: String, tenantName: String, memberName: String, email: String, canReadOpinions: Bool, canAdminister: Bool
    ) {
        self.tenant = tenant
        self.tenantName = tenantName
        self.memberName = memberName
        self.email = email
        self.canReadOpinions = canReadOpinions
        self.canAdminister = canAdminister
    }
}

/// What the last act did, said once on the next page. The undo is a form that posts to `path` with the given fields.
package struct Flash: Sendable {
    package enum Kind: Sendable { case done, warning }
    package struct Undo: Sendable {
        package var path: String
        package var fields: [(name: String, value: String)]

        package init(path: String, fields: [(name: String, value: String)]) {
            self.path = path
            self.fields = fields
        }
    }

    package var kind: Kind
    package var words: String
    package var undo: Undo?

    package init(_ kind: Kind, _ words: String, undo: Undo? = nil) {
        self.kind = kind
        self.words = words
        self.undo = undo
    }
}

/// The part of the product a page belongs to; its link in the top bar is marked.
package enum Section: Sendable { case loop, opinions, settings, none }
