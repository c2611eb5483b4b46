import Domain
import HTML

/// What is done with the chosen rows. POST `Paths.bulk` with `ticket` (repeated numbers), `back`, and one button's
/// `action` = archive | unarchive | assign | priority | status | category, which reads the field of the same name:
/// `assignee` (as on the ticket), `priority`, `status`, `category`.
package struct BulkBar: Sendable {
    /// Archived ones are being shown: the button brings them back.
    package var unarchives: Bool
    /// "member:12", "team:3".
    package var assignees: [Choice]
    package var categories: [Choice]
    package var delegationLock: Lock?
    package var categoriesLock: Lock?
    /// Priority and status.
    package var loopLock: Lock?

    package init(
        unarchives: Bool, assignees: [Choice], categories: [Choice], delegationLock: Lock?, categoriesLock: Lock?,
        loopLock: Lock?
    ) {
        self.unarchives = unarchives
        self.assignees = assignees
        self.categories = categories
        self.delegationLock = delegationLock
        self.categoriesLock = categoriesLock
        self.loopLock = loopLock
    }
}
