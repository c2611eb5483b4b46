/// Who has a ticket: the name, and what a row has room for of it. Made once for all the rows that show it.
package struct OwnerName: Sendable {
    package let full: String
    let short: String

    package init(_ name: String) {
        full = name
        short = Avatar.short(name)
    }
}
