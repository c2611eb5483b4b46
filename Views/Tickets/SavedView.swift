/// A filter saved under a name. Saving posts `name`, `shared` (yes or absent) and `query` (`QueryString.of(filter.fields)`
/// with its "?") and `back` to `Paths.savedViews`; removing posts `back` to `Paths.savedViewRemoval`.
package struct SavedView: Sendable {
    package var id: Int
    package var name: String
    /// The inbox with the view's filter.
    package var href: String
    package var isShared: Bool
    package var isCurrent: Bool
    /// For the member's own views; an admin also removes shared ones.
    package var canRemove: Bool

    package init(id: Int, name: String, href: String, isShared: Bool, isCurrent: Bool, canRemove: Bool) {
        self.id = id
        self.name = name
        self.href = href
        self.isShared = isShared
        self.isCurrent = isCurrent
        self.canRemove = canRemove
    }
}
