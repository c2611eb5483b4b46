import Foundation

/// One valid opinion from a file. Texts are trimmed, and nil when empty.
package struct OpinionRecord: Equatable, Sendable {
    /// The line of the file on which it begins, from 1.
    package let line: Int
    /// The file's own key, or one derived from the row: the same row always has the same one.
    package let externalID: String
    package let respondedAt: Date
    package let score: Score
    package let comment: String?
    package let name: String?
    package let email: String?
    package let phone: String?
    package let segment: String?
    package let company: String?
    package let touchpoint: String?

    package init(
        line: Int, externalID: String, respondedAt: Date, score: Score, comment: String?, name: String?, email: String?,
        phone: String?, segment: String?, company: String?, touchpoint: String?
    ) {
        self.line = line
        self.externalID = externalID
        self.respondedAt = respondedAt
        self.score = score
        self.comment = comment
        self.name = name
        self.email = email
        self.phone = phone
        self.segment = segment
        self.company = company
        self.touchpoint = touchpoint
    }
}
