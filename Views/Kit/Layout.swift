import HTML

/// What every page shows around its content.
package struct Layout: Sendable {
    package var strings: Strings
    /// The URLs of the stylesheet and the script, which contain a hash of their content.
    package var stylesheet: String
    package var script: String
    /// The URL of the favicon.
    package var icon: String
    /// Sent with every form as `csrf_token`. Empty on pages reached by a secret link, whose forms have none.
    package var csrfToken: String
    /// Path and query of this page, to which its forms return.
    package var here: String
    /// Nil when signed out.
    package var account: Account?
    package var flash: Flash?

    package init(
        strings: Strings, stylesheet: String, script: String, icon: String = "/img/retorno.svg", csrfToken: String,
        here: String, account: Account? = nil, flash: Flash? = nil
    ) {
        self.strings = strings
        self.stylesheet = stylesheet
        self.script = script
        self.icon = icon
        self.csrfToken = csrfToken
        self.here = here
        self.account = account
        self.flash = flash
    }
}
