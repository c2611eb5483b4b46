import Domain
import Web

/// How a tenant writes to its customers. A tenant that has set nothing writes under its own name, without templates.
package struct LoopSettings: Sendable {
    package var senderName: String
    package var signature: String
    package var templates: [ScoreClass: StoredTemplate]

    package init(_ settings: StoredLoopSettings?, _ templates: [StoredTemplate], tenantName: String) {
        senderName = settings?.senderName ?? tenantName
        signature = settings?.signature ?? ""
        self.templates = Dictionary(templates.map { ($0.scoreClass, $0) }) { first, _ in first }
    }

    package func template(for scoreClass: ScoreClass) -> StoredTemplate {
        templates[scoreClass] ?? StoredTemplate(scoreClass: scoreClass, subject: "", body: "")
    }
}

extension Application {
    /// The address follows the installation's pattern; only the name before it is the tenant's to choose.
    package func senderAddress(of scope: Scope) -> String { SenderAddress.address(slug: scope.tenant.slug, domain: mailDomain) }

    /// Where the customer's answer goes: the address itself says which ticket, and only this installation can have made it.
    package func replyAddress(of ticket: Int, _ scope: Scope) -> String {
        let code = secrets.shortSignature(of: "\(scope.tenant.id)/\(ticket)", for: .replyAddress)
        return "\(scope.tenant.slug)+\(ticket).\(code)@\(mailDomain)"
    }
}

/// The pattern of every sender's address in the installation.
enum SenderAddress {
    static func address(slug: String, domain: String) -> String { "\(slug)@\(domain)" }
}
