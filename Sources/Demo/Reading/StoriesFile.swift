import Domain

/// `stories.json`: opinions written by hand, for the pages that people look at first.
struct StoriesFile: Codable, Sendable {
    let openTicketsOwner: String
    let pastTicketsOwner: String
    /// By a key that the stories name.
    let customers: [String: Customer]
    /// The tickets at the top of their owner's inbox.
    let open: [Open]
    /// Earlier responses of the same customers, long archived.
    let past: [Past]

    struct Customer: Codable, Sendable {
        let name: String
        let email: String
        let phone: String
        let segment: String
    }

    /// Times are in hours before the present.
    struct Open: Codable, Sendable {
        let customer: String
        let survey: String
        let score: Int
        let comment: String
        let hoursAgo: Double
        /// Negative: overdue.
        let dueInHours: Double
        @RawValue var status: TicketStatus
        let isUrgent: Bool?
        let categories: [String]
        let team: String?
        let followers: [String]?
        let entries: [Entry]?
    }

    struct Past: Codable, Sendable {
        let customer: String
        let survey: String
        let score: Int
        let comment: String?
        let daysAgo: Int
        let entries: [Entry]?
    }

    struct Entry: Codable, Sendable {
        let hoursAgo: Double
        let kind: Kind
        /// A member; none for a customer's reply.
        let by: String?
        /// For a reply.
        let subject: String?
        let body: String

        enum Kind: String, Codable, Sendable { case reply, note, customerReply }
    }
}
