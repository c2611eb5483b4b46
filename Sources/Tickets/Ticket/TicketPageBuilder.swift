import Domain
import Foundation
import Views
import Web

/// Makes the ticket's page value from what the database told and what the person typed.
struct TicketPageBuilder {
    let request: MemberRequest
    let data: TicketData
    let draft: TicketDraft
    let list: InboxList

    private var detail: TicketDetail { data.detail }
    private var text: Strings { request.strings }
    private var scope: Scope { request.scope }
    private var canEdit: Bool { scope.member.role >= .agent }
    private var name: String { CustomerName.displayName(detail.customerName, email: detail.email, ticket: detail.number) }
    private var owner: String? {
        data.directory.owner(member: detail.ownerID, team: detail.teamID)?.full
    }
    private var score: Score { Score(clamping: detail.score) }

    var page: TicketPage {
        TicketPage(
            layout: request.layout, list: list.value(data.list, request),
            inboxHref: Paths.inbox(scope.tenant.slug, list.filter), head: head,
            opinion: OpinionBlock(
                score: score, comment: detail.comment, survey: detail.survey, answered: timestamp(detail.respondedAt)),
            timeline: scope.features.contains(.loop)
                ? TimelineBuilder(data, customer: name, canResolve: canEdit, request).items : [],
            timelineLock: request.lock(.loop), composer: canEdit ? composer : nil, panel: panel)
    }

    private var head: TicketHead {
        TicketHead(
            number: detail.number, name: name,
            subtitle: text.ticketSubtitle(
                survey: detail.survey, answered: timestamp(detail.respondedAt), owner: owner),
            isArchived: detail.isArchived, isClosed: detail.status == .closed, canEdit: canEdit,
            assignmentLock: request.lock(.assignment), loopLock: request.lock(.loop))
    }

    private var composer: Composer {
        let start = firstWords
        return Composer(
            tab: draft.tab,
            reply: ReplyForm(
                to: detail.email, subject: draft.subject ?? start.subject, body: draft.reply ?? start.body,
                signature: data.loop.signature, sender: "\(data.loop.senderName) <\(request.application.senderAddress(of: scope))>",
                errors: draft.replyErrors, canOpenSettings: true),
            noteBody: draft.note, noteErrors: draft.noteErrors, customerReplyBody: draft.answer,
            channels: Channel.allCases.map {
                FormOption($0.rawValue, text.terms.channel($0), isSelected: $0 == draft.channel)
            },
            customerReplyErrors: draft.customerReplyErrors, lock: request.lock(.loop))
    }

    /// The first reply starts from the class's template; a later one goes on under the same subject.
    private var firstWords: (subject: String, body: String) {
        if let last = data.messages.first(where: \.isOutgoing) { return (ReplyToCustomer.subject(after: last.subject), "") }
        let template = data.loop.template(for: score.scoreClass)
        let values = TagValues(detail, agentName: scope.member.name, nameless: text.terms.namelessCustomer)
        return (Template(template.subject).filled(with: values), Template(template.body).filled(with: values))
    }

    private var panel: TicketPanel {
        TicketPanel(
            respondent: respondent, properties: properties,
            categories: CategoriesForm(
                categories: categories,
                canEdit: canEdit, lock: request.lock(.categories)),
            assignment: assignment, followers: followers)
    }

    /// The tenant's categories; a retired one only where it still stands.
    private var categories: [FormOption] {
        let chosen = Set(detail.categoryIDs), offered = data.directory.categories
        let retired = chosen.subtracting(offered.map(\.id)).sorted()
            .compactMap { id in data.directory.category(id).map { NamedRef(id: id, name: $0) } }
        return (offered + retired).map { FormOption($0, isSelected: chosen.contains($0.id)) }
    }

    private var respondent: Respondent {
        Respondent(
            name: name, email: detail.email, phone: detail.phone, segment: detail.segment, company: detail.company,
            touchpoint: detail.touchpoint, survey: detail.survey, score: score, comment: detail.comment,
            pastScores: data.pastScores.reversed().map {
                PastScore(
                    score: Score(clamping: $0.score), day: text.day($0.respondedAt, at: request.now, in: scope.tenant.zone))
            })
    }

    private var properties: TicketPropertiesForm {
        let isClosed = detail.status == .closed
        let lateness = isClosed ? nil : text.lateness(of: detail.deadline, at: request.now, in: scope.tenant.zone)
        let stored = TicketPropertiesForm.Values(
            status: detail.status, priority: Priority(rawValue: detail.priority) ?? .low,
            deadline: detail.deadline.map { CivilTime($0, in: scope.tenant.zone).formMinute } ?? "")
        return TicketPropertiesForm(
            values: TicketPropertiesForm.Values(
                status: draft.status ?? stored.status, priority: draft.priority ?? stored.priority,
                deadline: draft.deadline ?? stored.deadline),
            stored: stored,
            deadlineText: isClosed
                ? detail.deadline.map(timestamp) : text.deadline(detail.deadline, at: request.now, in: scope.tenant.zone),
            isLate: lateness?.isLate ?? false, errors: draft.propertiesErrors, canEdit: canEdit, lock: request.lock(.loop))
    }

    private var assignment: AssignmentForm {
        let chosen = draft.assignee ?? (detail.ownerID.map(Assignee.member) ?? detail.teamID.map(Assignee.team))?.formValue
        return AssignmentForm(
            owner: owner,
            people: data.directory.options.members, teams: data.directory.options.teams, assignee: chosen, message: draft.message,
            canReturn: detail.canReturn, errors: draft.assignmentErrors, canEdit: canEdit,
            lock: request.lock(.assignment))
    }

    private var followers: FollowersBlock {
        FollowersBlock(
            followers: data.followers.map {
                .init(
                    id: $0.id, name: $0.name, interest: text.terms.interest($0.interest),
                    canRemove: canEdit || $0.id == scope.member.id)
            },
            people: data.directory.options.people,
            myself: scope.member.id, isFollowing: data.followers.contains { $0.id == scope.member.id }, errors: draft.followerErrors,
            canEdit: canEdit, lock: request.lock(.loop))
    }

    private func timestamp(_ instant: Date) -> String { text.timestamp(instant, at: request.now, in: scope.tenant.zone) }
}
