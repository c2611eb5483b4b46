/// The name that pages show for a customer: the name given with the response, else the e-mail address, else the ticket number.
package enum CustomerName {
    package static func displayName(_ name: String?, email: String?, ticket: Int) -> String {
        name?.nonEmpty ?? email ?? "#\(ticket)"
    }
}
