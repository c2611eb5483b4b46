/// The link to the next page of a list.
package struct NextPage: Sendable {
    package var href: String
    /// The scan stopped at its limit before it found a full page of matching rows.
    package var isUnfinished: Bool

    package init(href: String, isUnfinished: Bool = false) {
        self.href = href
        self.isUnfinished = isUnfinished
    }
}
