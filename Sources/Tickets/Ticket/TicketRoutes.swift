import Domain
import Foundation
import HTTPTypes
import Postgres
import Views
import Web

package enum TicketRoutes {
    package static let all: [Route] = [
        .get("/:tenant/tickets/:number", .follower, show),
        .post("/:tenant/tickets/:number/archival", .agent, archive),
        .post("/:tenant/tickets/:number/assignment", .agent, .assignment, assign),
        .post("/:tenant/tickets/:number/categories", .agent, .categories, setCategories),
        .post("/:tenant/tickets/:number/properties", .agent, .loop, updateProperties),
        .post("/:tenant/tickets/:number/replies", .agent, .loop, reply),
        .post("/:tenant/tickets/:number/replies/:id", .agent, .loop, resolveReply),
        .post("/:tenant/tickets/:number/notes", .agent, .loop, note),
        .post("/:tenant/tickets/:number/customer-replies", .agent, .loop, logCustomerReply),
        .post("/:tenant/tickets/:number/followers", .agent, .loop, follow),
        .post("/:tenant/tickets/:number/followers/:id/removal", .follower, .loop, unfollow),
    ]

    private static func show(_ request: MemberRequest) async throws -> Response { try await page(request, .none) }

    /// The ticket's page, with the rejected input and its errors.
    private static func page(_ request: MemberRequest, _ draft: TicketDraft) async throws -> Response {
        let number = try request.parameters.integer("number")
        let list = InboxList(request.queryHere, request.scope, openTicket: number)
        let data = try await TicketData.read(number, list, request)
        let builder = TicketPageBuilder(request: request, data: data, draft: draft, list: list)
        return request.page(builder.page.body, status: draft.hasErrors ? .unprocessableContent : .ok)
    }

    private static func archive(_ request: MemberRequest) async throws -> Response {
        let number = try request.parameters.integer("number")
        let isArchived = request.form["archived"] != "no"
        let changed = try await inTransaction(request) {
            try await ArchiveTickets(numbers: [number], isArchived: isArchived).run($0, $1)
        }
        let message: FlashMessage = isArchived ? .archived(changed) : .unarchived(changed)
        return .redirect(to: back(request, number), flash: message, request.application)
    }

    private static func assign(_ request: MemberRequest) async throws -> Response {
        let number = try request.parameters.integer("number")
        let message = request.form.trimmed("message")
        var draft = TicketDraft(assignee: request.form["assignee"], message: request.form["message"] ?? "")
        guard !message.isLonger(than: Limits.assignmentMessage) else {
            draft.assignmentErrors = ["message": request.strings.problems.tooLong(Limits.assignmentMessage)]
            return try await page(request, draft)
        }
        if request.form["hand_back"] == "yes" {
            try await inTransaction(request) { try await ReturnTicket(number: number, message: message).run($0, $1) }
            return .redirect(to: back(request, number), flash: .returned, request.application)
        }
        guard let assignee = request.form["assignee"].flatMap(Assignee.init(formValue:)) else {
            draft.assignmentErrors = ["assignee": request.strings.problems.notAChoice]
            return try await page(request, draft)
        }
        let changed = try await inTransaction(request) {
            try await AssignTickets(numbers: [number], assignee: assignee, message: message).run($0, $1)
        }
        return .redirect(
            to: back(request, number), flash: changed.isEmpty ? .unchanged : .assigned, request.application)
    }

    private static func setCategories(_ request: MemberRequest) async throws -> Response {
        let number = try request.parameters.integer("number")
        let categories = request.form.integers("category")
        try await inTransaction(request) {
            try await SetCategories(number: number, categories: categories).run($0, $1)
        }
        return .redirect(to: back(request, number), flash: .propertiesChanged, request.application)
    }

    private static func updateProperties(_ request: MemberRequest) async throws -> Response {
        let number = try request.parameters.integer("number")
        let input = TicketPropertiesInput(request.form, zone: request.scope.tenant.zone, now: request.now)
        guard input.problems.isEmpty else {
            return try await page(
                request,
                TicketDraft(
                    status: input.change.status, priority: input.change.priority, deadline: request.form["deadline"],
                    propertiesErrors: errors(input.problems, request.strings)))
        }
        let changed = try await inTransaction(request) { try await input.change.run([number], $0, $1) }
        let message: FlashMessage =
            changed.isEmpty ? .unchanged : request.form["deadline"] == nil && input.change.status == .closed ? .closed : .propertiesChanged
        return .redirect(to: back(request, number), flash: message, request.application)
    }

    private static func errors(
        _ problems: [TicketPropertiesInput.Field: TicketPropertiesInput.Problem], _ strings: Strings
    ) -> FieldErrors {
        var errors: FieldErrors = [:]
        for (field, problem) in problems {
            errors.sentences[field.rawValue] =
                switch problem {
                case .notAChoice: strings.problems.notAChoice
                case .notADate: strings.problems.notADate
                case .deadlinePassed: strings.problems.deadlinePassed
                case .deadlineTooFar: strings.problems.deadlineTooFar
                }
        }
        return errors
    }

    private static func reply(_ request: MemberRequest) async throws -> Response {
        let number = try request.parameters.integer("number")
        let typed = TicketDraft(subject: request.form["subject"] ?? "", reply: request.form["body"] ?? "")
        if request.form["insert"] == "customer_name" {
            var draft = typed
            draft.reply = (typed.reply ?? "") + "{{\(request.strings.terms.customerNameTag)}}"
            return try await page(request, draft)
        }
        let reply = ReplyToCustomer(
            number: number, subject: request.form.trimmed("subject"), body: request.form.trimmed("body"),
            closes: request.form["then"] == "close",
            replyAddress: request.application.replyAddress(of: number, request.scope),
            namelessCustomer: request.strings.terms.namelessCustomer)
        switch try await request.transaction({ try await reply.run(request.scope, $0) }) {
        case .queued: return .redirect(to: back(request, number), flash: .replyQueued, request.application)
        case .rejected(let problems):
            var draft = typed
            draft.replyErrors = errors(problems, request.strings)
            return try await page(request, draft)
        }
    }

    private static func errors(_ problems: [ReplyToCustomer.Problem], _ strings: Strings) -> FieldErrors {
        var errors: FieldErrors = [:]
        for problem in problems {
            switch problem {
            case .noAddress: errors.sentences["body"] = strings.problems.noAddress
            case .subject(let problem): errors.sentences["subject"] = strings.sentence(for: problem)
            case .body(let problem): errors.sentences["body"] = strings.sentence(for: problem)
            }
        }
        return errors
    }

    private static func resolveReply(_ request: MemberRequest) async throws -> Response {
        let number = try request.parameters.integer("number")
        let message = try request.parameters.integer("id")
        guard let decision = request.form["action"].flatMap(ResolveReply.Decision.init(rawValue:))
        else { throw AppError.badRequest }
        try await inTransaction(request) {
            try await ResolveReply(number: number, message: message, decision: decision).run($0, $1)
        }
        return .redirect(to: back(request, number), flash: .propertiesChanged, request.application)
    }

    private static func note(_ request: MemberRequest) async throws -> Response {
        let number = try request.parameters.integer("number")
        let body = request.form.trimmed("body")
        if let problem = TextProblem.find(in: body, limit: Limits.noteBody) {
            return try await page(
                request,
                TicketDraft(
                    tab: .note, note: request.form["body"] ?? "", noteErrors: ["body": request.strings.sentence(for: problem)]))
        }
        let namesMembers = try await inTransaction(request) { try await WriteNote(number: number, body: body).run($0, $1) }
        return .redirect(
            to: back(request, number), flash: namesMembers ? .noted : .notedNamingNobody, request.application)
    }

    private static func logCustomerReply(_ request: MemberRequest) async throws -> Response {
        let number = try request.parameters.integer("number")
        let body = request.form.trimmed("body")
        guard let channel = request.form["channel"].flatMap(Channel.init(rawValue:)) else { throw AppError.badRequest }
        if let problem = TextProblem.find(in: body, limit: Limits.customerReplyBody) {
            return try await page(
                request,
                TicketDraft(
                    tab: .customerReply, customerReply: request.form["body"] ?? "", channel: channel,
                    customerReplyErrors: ["body": request.strings.sentence(for: problem)]))
        }
        try await inTransaction(request) {
            try await LogCustomerReply(number: number, body: body, channel: channel).run($0, $1)
        }
        return .redirect(to: back(request, number), flash: .customerReplyLogged, request.application)
    }

    private static func follow(_ request: MemberRequest) async throws -> Response {
        let number = try request.parameters.integer("number")
        let interest = request.form["interest"].flatMap(FollowerInterest.init(rawValue:)) ?? .everything
        guard let member = request.form.integer("member") else {
            return try await page(
                request, TicketDraft(followerErrors: ["member": request.strings.problems.notAChoice]))
        }
        try await inTransaction(request) {
            try await FollowTicket(number: number, member: member, interest: interest).run($0, $1)
        }
        let message: FlashMessage = member == request.scope.member.id ? .following : .followerAdded
        return .redirect(to: back(request, number), flash: message, request.application)
    }

    /// A follower may remove only themselves.
    private static func unfollow(_ request: MemberRequest) async throws -> Response {
        let number = try request.parameters.integer("number"), member = try request.parameters.integer("id")
        let isMyself = member == request.scope.member.id
        guard isMyself || request.scope.member.role >= .agent else { throw AppError.forbidden }
        try await inTransaction(request) { try await UnfollowTicket(number: number, member: member).run($0, $1) }
        if request.scope.member.role == .follower { return .redirect(to: Paths.inbox(request.scope.tenant.slug)) }
        return .redirect(to: back(request, number), flash: isMyself ? .notFollowing : .followerRemoved, request.application)
    }

    private static func back(_ request: MemberRequest, _ number: Int) -> String {
        request.back(or: Paths.ticket(request.scope.tenant.slug, number))
    }

    /// Runs an operation in one transaction. Responds 404 when the ticket does not exist or the member may not see it.
    private static func inTransaction<Output: Sendable>(
        _ request: MemberRequest, _ operation: @Sendable (Scope, Transaction) async throws -> Output
    ) async throws -> Output {
        let number = try request.parameters.integer("number")
        return try await request.transaction(ticket: number) { try await operation(request.scope, $0) }
    }
}
