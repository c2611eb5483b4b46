import Domain

extension InboxStrings {
    static let english = InboxStrings(
        title: "Loop",
        lists: "Lists",
        view: {
            switch $0 {
            case .mine: "Mine"
            case .team: "Team"
            case .unassigned: "Unassigned"
            case .following: "Following"
            case .archived: "Archived"
            }
        },
        counts: "Tickets by status",
        priorityHeading: {
            switch $0 {
            case .urgent: "Urgent priority"
            case .high: "High priority"
            case .medium: "Medium priority"
            case .low: "Low priority"
            }
        },
        closedHeading: "Closed",
        unread: "unread",
        handled: "Handled",
        select: { "Select \($0)" },
        archiveOne: { "Archive \($0)" },
        unarchiveOne: { "Unarchive \($0)" },
        loadMore: "Load more",
        keepLooking: "Keep searching",
        unfinished: "The list is long, and not all of it has been searched yet.",
        backToStart: "Back to the top of the list",
        noComment: "No comment",
        nobodyOwns: "no owner",
        clearSearch: "Clear search",
        results: { count, isOne, query in "\(count) \(isOne ? "result" : "results") for “\(query)”" },
        chooseTitle: "Choose a response on the left",
        chooseHint: "Its history, the reply to the customer and internal notes appear here.",
        whyByClass: { "\(TermStrings.english.priority($0)): \(TermStrings.english.scoreClass($1).lowercased())" },
        whyByHand: { priority, _ in "\(TermStrings.english.priority(priority)), by the team" },
        unanswered: { $0 == TimeStrings.english.justNow ? "just received" : "no reply yet, received \($0)" },
        customerReplied: { "customer replied \($0)" },
        empty: {
            switch $0 {
            case .mine: ("Nothing assigned to you", "See what the team has, or take a response without an owner.")
            case .team: ("No responses in the inbox", "When customers respond to a survey, their responses arrive here.")
            case .unassigned: ("Everything has an owner", "New responses without an owner appear in this list.")
            case .following: ("You are not following any ticket", "Open a ticket and use “Follow” to be notified of its changes.")
            case .archived: ("Nothing archived", "Archive a response once it is handled: it leaves the list and is kept here.")
            }
        },
        emptyFiltered: ("No responses match these filters", "Remove a filter, or clear them all, to see more."),
        emptySearch: { ("Nothing found for “\($0)”", "Try another name, an e-mail, the ticket number or a word of the comment.") },
        clearFilters: "Clear filters",
        seeTeam: "See the team")
}
