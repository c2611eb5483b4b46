/// The name of a ticket's owner, in full and shortened for rows; made once for all rows that show it.
package struct OwnerName: Sendable {
    package let full: String
    let short: String

    package init(_ name: String) {
        full = name
        short = Avatar.short(name)
    }
}
