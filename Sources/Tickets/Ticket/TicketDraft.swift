import Domain
import Views

/// What a person typed into the ticket's forms and could not be taken: the page comes back with it, and with what is wrong.
struct TicketDraft: Sendable {
    var tab = Composer.Tab.reply
    var subject: String?
    var reply: String?
    var replyErrors: FieldErrors = [:]
    var note = ""
    var noteErrors: FieldErrors = [:]
    var answer = ""
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

    /// Nothing wrong: the page as it is.
    static let none = TicketDraft()

    /// A tag button pressed without JavaScript brings the page back too, with nothing wrong in it.
    var hasErrors: Bool {
        [replyErrors, noteErrors, customerReplyErrors, propertiesErrors, assignmentErrors, followerErrors].contains { !$0.isEmpty }
    }
}
