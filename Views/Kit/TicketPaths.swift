import Domain

extension Paths {
    /// A ticket; the filter is the state of the list beside it.
    package static func ticket(_ tenant: String, _ number: Int, in filter: InboxFilter = InboxFilter()) -> String {
        ticket(tenant, number, query: QueryString.of(filter.fields))
    }
    /// The same with an encoded filter: the rows of a list all have the same one.
    package static func ticket(_ tenant: String, _ number: Int, query: String) -> String { ticketOnly(tenant, number) + query }
    package static func archival(_ tenant: String, _ number: Int) -> String { ticketOnly(tenant, number) + "/archival" }
    package static func assignment(_ tenant: String, _ number: Int) -> String { ticketOnly(tenant, number) + "/assignment" }
    package static func ticketProperties(_ tenant: String, _ number: Int) -> String { ticketOnly(tenant, number) + "/properties" }
    package static func ticketCategories(_ tenant: String, _ number: Int) -> String {
        ticketOnly(tenant, number) + "/categories"
    }
    package static func replies(_ tenant: String, _ number: Int) -> String { ticketOnly(tenant, number) + "/replies" }
    package static func reply(_ tenant: String, _ number: Int, _ id: Int) -> String {
        replies(tenant, number) + "/\(id)"
    }
    package static func notes(_ tenant: String, _ number: Int) -> String { ticketOnly(tenant, number) + "/notes" }
    package static func customerReplies(_ tenant: String, _ number: Int) -> String { ticketOnly(tenant, number) + "/customer-replies" }
    package static func followers(_ tenant: String, _ number: Int) -> String { ticketOnly(tenant, number) + "/followers" }
    package static func followerRemoval(_ tenant: String, _ number: Int, _ id: Int) -> String {
        followers(tenant, number) + "/\(id)/removal"
    }

    private static func ticketOnly(_ tenant: String, _ number: Int) -> String { "/\(tenant)/tickets/\(number)" }
}
