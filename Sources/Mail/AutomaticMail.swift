/// The headers by which programs mark messages that no person wrote (RFC 3834, and the conventions before and beside it).
struct AutomaticMail {
    private let submitted: String?
    private let hasEmptySender: Bool
    private let isMarked: Bool
    private let namesFailure: Bool

    init(_ headers: IncomingHeaders) {
        submitted = headers.keyword("Auto-Submitted")
        hasEmptySender = headers.raw("Return-Path").first?.filter { !$0.isWhitespace } == "<>"
        let suppress = headers.keyword("X-Auto-Response-Suppress")
        isMarked =
            ["bulk", "junk", "auto_reply"].contains(headers.keyword("Precedence"))
            || (suppress != nil && suppress != "none")
            || ["X-Autoreply", "X-Autorespond"].contains { !headers.raw($0).isEmpty }
        namesFailure = !headers.raw("X-Failed-Recipients").isEmpty
    }

    var isAutomatic: Bool { hasEmptySender || isMarked || (submitted != nil && submitted != "no") }

    /// By its report (RFC 3464 2) or, without one, by the headers that servers write instead. Absence notices have an empty sender too
    /// (RFC 3834 2), but are marked as automatic.
    func isBounce(from: Mailbox?, reportType: String?) -> Bool {
        if let reportType { return reportType == "delivery-status" }
        let author = from?.address.prefix { $0 != "@" }.lowercased()
        return author == "mailer-daemon" || namesFailure || (hasEmptySender && submitted == nil && !isMarked)
    }
}
