/// How late a ticket is, or when it is due.
package struct Lateness: Equatable, Sendable {
    package var text: String
    package var isLate: Bool

    package init(text: String, isLate: Bool) {
        self.text = text
        self.isLate = isLate
    }
}
