import Domain
import HTML

/// What is done with the chosen rows. POST `Paths.bulk` with `ticket` (repeated numbers), `back`, and one button's
/// `action` = archive | unarchive | assign | priority | status | category, which reads the field of the same name:
/// `assignee` (as on the ticket), `priority`, `status`, `category`.
package struct BulkBar: Sendable {
    /// Archived ones are being shown: the button brings them back.
    package var unarchives: Bool
    /// Values are `Assignee.formValue`: "member:12", "team:3".
    package var people: Options
    package var teams: Options
    package var categories: Options
    package var delegationLock: Lock?
    package var categoriesLock: Lock?
    /// Priority and status.
    package var loopLock: Lock?

    package init(
        unarchives: Bool, people: Options, teams: Options, categories: Options, delegationLock: Lock?,
        categoriesLock: Lock?, loopLock: Lock?
    ) {
        self.unarchives = unarchives
        self.people = people
        self.teams = teams
        self.categories = categories
        self.delegationLock = delegationLock
        self.categoriesLock = categoriesLock
        self.loopLock = loopLock
    }
}
