import Domain
import Outbox
import Postgres
import Views
import Web

/// The page of the link in a notice, which lets its holder stop the e-mails and do nothing else.
package enum FollowerRoutes {
    package static let all: [Route] = [
        .get("/f/:token", confirm),
        .post("/f/:token", withoutToken: stop),
    ]

    private static func confirm(_ request: PublicRequest) async throws -> Response {
        try await page(request, isDone: false) { _, _ in }
    }

    /// Serves e-mail programs too, whose one-click button posts without a CSRF token (RFC 8058): the link's signature authorizes it.
    private static func stop(_ request: PublicRequest) async throws -> Response {
        try await page(request, isDone: true) { link, tx in
            guard try await tx.run(FollowedTicketQueries.stop(link)) > 0 else { return }
            _ = try await tx.run(
                EventQueries.record([NewTicketEvent(link.ticket, .unfollowed)], tenant: link.tenant, by: link.member))
        }
    }

    private static func page(
        _ request: PublicRequest, isDone: Bool, _ act: @Sendable (FollowerLink, Transaction) async throws -> Void
    ) async throws -> Response {
        let token = try request.parameters.text("token")
        guard let link = FollowerLink(token: token, request.application.secrets) else { throw AppError.notFound }
        let ticket = try await request.application.database.transaction(.tenant(link.tenant)) { tx in
            let ticket = try await tx.run(FollowedTicketQueries.ticket(link))
            if ticket != nil { try await act(link, tx) }
            return ticket
        }
        guard let ticket else { throw AppError.notFound }
        var layout = request.layout(nil)
        layout.csrfToken = ""
        let name = CustomerName.displayName(ticket.customerName, email: ticket.customerEmail, ticket: link.ticket)
        return .page(
            StopFollowingPage(
                layout: layout, token: token, ticket: "\(name) #\(link.ticket)", tenantName: ticket.tenantName,
                isDone: isDone
            ).body)
    }
}
