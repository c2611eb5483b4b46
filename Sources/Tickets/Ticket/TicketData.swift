import Domain
import Outbox
import Postgres
import Web

/// The data of the ticket's page, with the list beside it, read in one round trip.
struct TicketData: Sendable {
    let detail: TicketDetail
    let messages: [TicketMessage]
    let notes: [TicketNote]
    let events: [StoredEvent]
    let followers: [StoredFollower]
    let pastScores: [StoredScore]
    let loop: LoopSettings
    let list: InboxList.Data

    var directory: Directory { list.directory }

    /// - Throws: `AppError.notFound` when the ticket does not exist or the member may not see it.
    static func read(_ number: Int, _ list: InboxList, _ request: MemberRequest) async throws -> TicketData {
        let scope = request.scope
        let directory = try await request.directory()
        let (
            detail, _, messages, notes, events, followers, scores, settings, templates, tickets, counts, views
        ) = try await request.read(
            variables: scope.asynchronousCommit, TicketQueries.detail(number, scope),
            TicketQueries.markRead(number, scope, request.session),
            TicketQueries.messages(number, scope), TicketQueries.notes(number, scope), TicketQueries.events(number, scope),
            TicketQueries.followers(number, scope), TicketQueries.pastScores(number, scope), LoopQueries.settings(scope),
            LoopQueries.templates(scope), list.tickets(request), InboxQueries.counts(scope),
            InboxQueries.savedViews(scope))
        guard let detail else { throw AppError.notFound }
        return TicketData(
            detail: detail, messages: messages, notes: notes, events: events, followers: followers, pastScores: scores,
            loop: LoopSettings(settings, templates, tenantName: scope.tenant.name),
            list: InboxList.Data(tickets: tickets, counts: counts, directory: directory, views: views))
    }
}
