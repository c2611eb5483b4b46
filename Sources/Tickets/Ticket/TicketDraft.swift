import Domain
import Views

/// Input of the ticket's forms that was rejected, as typed, with the errors that the page shows beside it.
struct TicketDraft: Sendable {
    var tab = Composer.Tab.reply
    var subject: String?
    var reply: String?
    var replyErrors: FieldErrors = [:]
    var note = ""
    var noteErrors: FieldErrors = [:]
    var customerReply = ""
    var channel = Channel.phone
    var customerReplyErrors: FieldErrors = [:]
    var status: TicketStatus?
    var priority: Priority?
    var deadline: String?
    var propertiesErrors: FieldErrors = [:]
    var assignee: String?
    var message = ""
    var assignmentErrors: FieldErrors = [:]
    var followerErrors: FieldErrors = [:]

    static let none = TicketDraft()

    /// False too for a draft to which the server inserted a tag, without JavaScript.
    var hasErrors: Bool {
        [replyErrors, noteErrors, customerReplyErrors, propertiesErrors, assignmentErrors, followerErrors].contains { !$0.isEmpty }
    }
}
