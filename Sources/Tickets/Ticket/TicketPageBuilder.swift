import Domain
import Foundation
import Views
import Web

/// Builds the ticket's page value from the data and the rejected input.
struct TicketPageBuilder {
    let request: MemberRequest
    let data: TicketData
    let draft: TicketDraft
    let list: InboxList

    private var detail: TicketDetail { data.detail }
    private var strings: Strings { request.strings }
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
            subtitle: strings.ticketSubtitle(
                survey: detail.survey, answered: timestamp(detail.respondedAt), owner: owner),
            isArchived: detail.isArchived, isClosed: detail.status == .closed, canEdit: canEdit,
            assignmentLock: request.lock(.assignment), loopLock: request.lock(.loop))
    }

    private var composer: Composer {
        let initial = initialReply
        return Composer(
            tab: draft.tab,
            reply: ReplyForm(
                to: detail.email, subject: draft.subject ?? initial.subject, body: draft.reply ?? initial.body,
                signature: data.loop.signature, sender: "\(data.loop.senderName) <\(request.application.senderAddress(of: scope))>",
                errors: draft.replyErrors, canOpenSettings: true),
            noteBody: draft.note, noteErrors: draft.noteErrors, customerReplyBody: draft.customerReply,
            channels: Channel.allCases.map {
                FormOption($0.rawValue, strings.terms.channel($0), isSelected: $0 == draft.channel)
            },
            customerReplyErrors: draft.customerReplyErrors, lock: request.lock(.loop))
    }

    /// The template of the score's class for the first reply; the same subject and no body for further ones.
    private var initialReply: (subject: String, body: String) {
        if let last = data.messages.first(where: \.isOutgoing) { return (ReplyToCustomer.subject(after: last.subject), "") }
        let template = data.loop.template(for: score.scoreClass)
        let values = TagValues(detail, agentName: scope.member.name, nameless: strings.terms.namelessCustomer)
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

    /// The tenant's categories, and retired ones that the ticket has.
    private var categories: [FormOption] {
        let selected = Set(detail.categoryIDs), current = data.directory.categories
        let retired = selected.subtracting(current.map(\.id)).sorted()
            .compactMap { id in data.directory.category(id).map { NamedRef(id: id, name: $0) } }
        return (current + retired).map { FormOption($0, isSelected: selected.contains($0.id)) }
    }

    private var respondent: Respondent {
        Respondent(
            name: name, email: detail.email, phone: detail.phone, segment: detail.segment, company: detail.company,
            touchpoint: detail.touchpoint, survey: detail.survey, score: score, comment: detail.comment,
            pastScores: data.pastScores.reversed().map {
                PastScore(
                    score: Score(clamping: $0.score), day: strings.day($0.respondedAt, at: request.now, in: scope.tenant.zone))
            })
    }

    private var properties: TicketPropertiesForm {
        let isClosed = detail.status == .closed
        let lateness = isClosed ? nil : strings.lateness(of: detail.deadline, at: request.now, in: scope.tenant.zone)
        let stored = TicketPropertiesForm.Values(
            status: detail.status, priority: Priority(rawValue: detail.priority) ?? .low,
            deadline: detail.deadline.map { CivilTime($0, in: scope.tenant.zone).formMinute } ?? "")
        return TicketPropertiesForm(
            values: TicketPropertiesForm.Values(
                status: draft.status ?? stored.status, priority: draft.priority ?? stored.priority,
                deadline: draft.deadline ?? stored.deadline),
            stored: stored,
            deadlineText: isClosed
                ? detail.deadline.map(timestamp) : strings.deadline(detail.deadline, at: request.now, in: scope.tenant.zone),
            isLate: lateness?.isLate ?? false, errors: draft.propertiesErrors, canEdit: canEdit, lock: request.lock(.loop))
    }

    private var assignment: AssignmentForm {
        let assignee = draft.assignee ?? (detail.ownerID.map(Assignee.member) ?? detail.teamID.map(Assignee.team))?.formValue
        return AssignmentForm(
            owner: owner,
            people: data.directory.options.members, teams: data.directory.options.teams, assignee: assignee, message: draft.message,
            canReturn: detail.canReturn, errors: draft.assignmentErrors, canEdit: canEdit,
            lock: request.lock(.assignment))
    }

    private var followers: FollowersBlock {
        FollowersBlock(
            followers: data.followers.map {
                .init(
                    id: $0.id, name: $0.name, interest: strings.terms.interest($0.interest),
                    canRemove: canEdit || $0.id == scope.member.id)
            },
            people: data.directory.options.people,
            myself: scope.member.id, isFollowing: data.followers.contains { $0.id == scope.member.id }, errors: draft.followerErrors,
            canEdit: canEdit, lock: request.lock(.loop))
    }

    private func timestamp(_ instant: Date) -> String { strings.timestamp(instant, at: request.now, in: scope.tenant.zone) }
}
