import HTML

extension Layout {
    /// What every form that posts carries.
    var token: HTML {
        csrfToken.isEmpty ? "" : "<input type=\"hidden\" name=\"csrf_token\" value=\"\(csrfToken)\">"
    }

    /// The token, and where to come back to.
    var tokenAndBack: HTML { "\(token)<input type=\"hidden\" name=\"back\" value=\"\(here)\">" }
}
