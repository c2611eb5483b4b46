import Foundation

/// One opinion from a file, checked. Texts have no blanks around them and are nil when empty.
package struct OpinionRecord: Equatable, Sendable {
    /// The line of the file it began on.
    package let line: Int
    /// The file's own key, or one made from what tells the answer apart: the same row gives the same one again.
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
