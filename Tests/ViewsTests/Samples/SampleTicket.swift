import Domain
import Views

extension Sample {
    var ticket: TicketPage {
        TicketPage(
            layout: layout, list: list, inboxHref: "/loja/inbox",
            head: TicketHead(
                number: 1042, name: typed, subtitle: typed, isArchived: true, isClosed: false, canEdit: true,
                assignmentLock: lock, loopLock: lock),
            opinion: OpinionBlock(score: .two, comment: typed, survey: typed, answered: "\(strings.time.yesterday), 18:42"),
            timeline: timeline, timelineLock: lock,
            composer: Composer(
                tab: .note, reply: reply, noteBody: typed, noteErrors: errors, customerReplyBody: typed,
                channels: [FormOption("phone", typed)], customerReplyErrors: errors, lock: lock),
            panel: panel)
    }

    private var reply: ReplyForm {
        ReplyForm(
            to: typed, subject: typed, body: typed, signature: typed, sender: typed, errors: errors,
            canOpenSettings: true)
    }

    private var timeline: [TimelineItem] {
        let deliveries: [TimelineReply.Delivery] = [.queued, .sent, .refused(reason: typed), .unconfirmed]
        return [
            .received(author: typed, way: typed, body: typed, timestamp: strings.time.yesterday),
            .note(author: typed, body: typed, timestamp: strings.time.yesterday),
            .change(sentence: typed, timestamp: strings.time.yesterday),
        ]
            + deliveries.enumerated().map { id, delivery in
                .reply(
                    TimelineReply(
                        id: id, author: typed, recipient: typed, subject: typed, body: typed, timestamp: strings.time.yesterday,
                        delivery: delivery, canResolve: true))
            }
    }

    private var panel: TicketPanel {
        TicketPanel(
            respondent: Respondent(
                name: typed, email: typed, phone: typed, segment: typed, company: typed, touchpoint: typed,
                survey: typed,
                score: .two, comment: typed, pastScores: [PastScore(score: .two, day: typed)]),
            properties: TicketPropertiesForm(
                values: .init(status: .open, priority: .high, deadline: typed),
                stored: .init(status: .open, priority: .high, deadline: typed), deadlineText: typed, isLate: true,
                errors: errors, canEdit: true, lock: lock),
            categories: CategoriesForm(categories: [FormOption("1", typed, isSelected: true)], canEdit: true, lock: lock),
            assignment: AssignmentForm(
                owner: typed, people: SelectOptions([FormOption("member:1", typed)]), teams: SelectOptions([FormOption("team:1", typed)]),
                assignee: "member:1", message: typed,
                canReturn: true, canEdit: true, lock: lock),
            followers: FollowersBlock(
                followers: [.init(id: 2, name: typed, interest: typed, canRemove: true)],
                people: SelectOptions([FormOption("3", typed)]),
                myself: 1, isFollowing: false, canEdit: true, lock: lock))
    }
}
