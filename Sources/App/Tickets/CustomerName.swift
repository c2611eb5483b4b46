/// What a customer is called on pages: their name, else their address, else the ticket's number.
enum CustomerName {
    static func of(_ name: String?, email: String?, ticket: Int) -> String {
        name?.nonEmpty ?? email ?? "#\(ticket)"
    }
}
