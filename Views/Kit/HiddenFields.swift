import HTML

extension Layout {
    /// The CSRF token: part of every form that posts.
    var token: HTML {
        csrfToken.isEmpty ? "" : "<input type=\"hidden\" name=\"csrf_token\" value=\"\(csrfToken)\">"
    }

    /// The CSRF token and the path to return to.
    var tokenAndBack: HTML { "\(token)<input type=\"hidden\" name=\"back\" value=\"\(here)\">" }
}
