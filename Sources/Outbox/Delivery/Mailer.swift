/// The installation's means of sending e-mail.
package struct Mailer: Sendable {
    let transport: MailTransport
    /// Of every sender's address and Message-ID.
    let domain: String
    let metrics: EmailMetrics

    package init(transport: MailTransport, domain: String, metrics: EmailMetrics) {
        self.transport = transport
        self.domain = domain
        self.metrics = metrics
    }

    /// Says goodbye to the mail server. Connections in use close when their message is sent.
    package func close() {
        if case .server(let sessions) = transport { sessions.close() }
    }
}
