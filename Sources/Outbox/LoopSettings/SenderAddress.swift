import Web

/// The sender's address of a tenant's e-mails, the same pattern for every tenant of the installation.
enum SenderAddress {
    static func address(slug: String, domain: String) -> String { "\(slug)@\(domain)" }
}

extension Application {
    package func senderAddress(of scope: Scope) -> String { SenderAddress.address(slug: scope.tenant.slug, domain: mailDomain) }

    /// The address for the customer's response. It names the ticket and is signed, so that only this installation can make one.
    package func replyAddress(of ticket: Int, _ scope: Scope) -> String {
        let code = secrets.shortSignature(of: "\(scope.tenant.id)/\(ticket)", for: .replyAddress)
        return "\(scope.tenant.slug)+\(ticket).\(code)@\(mailDomain)"
    }
}
