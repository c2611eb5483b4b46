/// What a customer is called on pages: their name, else their address, else the ticket's number.
package enum CustomerName {
    package static func displayName(_ name: String?, email: String?, ticket: Int) -> String {
        name?.nonEmpty ?? email ?? "#\(ticket)"
    }
}
