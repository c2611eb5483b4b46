import Domain

/// The sender's name, signature and templates of a tenant's replies. By default the tenant's own name, without signature or templates.
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
