/// The longest texts, in characters as PostgreSQL's `length()` counts them: Unicode scalars. Forms, imports and the database's CHECK
/// constraints use these numbers.
package enum Limits {
    package static let tenantName = 120
    package static let memberName = 120
    package static let teamName = 80
    package static let categoryName = 80
    package static let savedViewName = 60
    /// A saved view's query string.
    package static let savedViewQuery = 2_000

    package static let surveyName = 120
    package static let externalID = 200
    package static let comment = 10_000
    package static let customerName = 200
    /// In bytes too: an address is ASCII (RFC 5321 4.5.3.1.3).
    package static let emailAddress = 254
    package static let phone = 40
    package static let segment = 120
    package static let company = 200
    package static let touchpoint = 120

    /// As typed, tags not yet filled in.
    package static let replySubject = 200
    /// As typed, without the signature and with tags not yet filled in.
    package static let replyBody = 20_000
    package static let noteBody = 20_000
    package static let customerReplyBody = 20_000
    package static let assignmentMessage = 2_000

    package static let senderName = 80
    package static let signature = 2_000
    package static let templateSubject = 200
    package static let templateBody = 10_000

    /// The table's limit for a comment, above what an import takes.
    package static let storedComment = 20_000
    /// The table's limit for a subject, with its tags filled in.
    package static let storedSubject = 250
    /// The table's limit for a reply, customer reply or note, with tags and signature.
    package static let storedBody = 50_000

    /// A tenant's slug.
    package static let slug = 2...40
    /// Characters.
    package static let shortestPassword = 10
    /// Bytes, so that hashing costs the same for every attempt.
    package static let longestPassword = 1_000
}

extension StringProtocol {
    /// Whether the text has more characters than the limit, counted as PostgreSQL does.
    package func isLonger(than limit: Int) -> Bool {
        // Bytes are never fewer than characters, and are counted already.
        utf8.count > limit && unicodeScalars.count > limit
    }
}
