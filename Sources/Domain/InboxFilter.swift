/// Which tickets a list shows: the whole state of the inbox, as in its URL.
package struct InboxFilter: Equatable, Sendable {
    package var view: InboxView = .mine
    package var classes: [ScoreClass] = []
    package var statuses: [TicketStatus] = []
    package var priorities: [Priority] = []
    package var segments: [String] = []
    package var owner: Int?
    package var survey: Int?
    package var category: Int?
    package var isOverdue = false
    package var awaitingReply = false
    /// The first and last day of arrival, in the tenant's zone.
    package var from: CivilTime?
    package var to: CivilTime?
    package var searchText = ""

    package init() {}

    /// Reads the fields of a query string and ignores unknown or invalid ones. A list that is not in `lists` becomes the first of them.
    package init(fields: [(name: String, value: String)], lists: [InboxView] = InboxView.allCases) {
        for (name, value) in fields {
            switch name {
            case "view": if let read = InboxView(rawValue: value) { view = read }
            case "class": if let read = ScoreClass(rawValue: value) { classes.insertOnce(read) }
            case "status": if let read = TicketStatus(rawValue: value) { statuses.insertOnce(read) }
            case "priority": if let read = Int(value).flatMap(Priority.init(rawValue:)) { priorities.insertOnce(read) }
            case "segment": if !value.isEmpty { segments.insertOnce(value) }
            case "owner": owner = Int(value)
            case "survey": survey = Int(value)
            case "category": category = Int(value)
            case "overdue": isOverdue = value == "yes"
            case "needs_answer": awaitingReply = value == "yes"
            case "from": from = CivilTime(formField: value)
            case "to": to = CivilTime(formField: value)
            case "q": searchText = value
            default: break
            }
        }
        if !lists.contains(view), let first = lists.first { view = first }
    }

    package var fields: [(name: String, value: String)] {
        var fields: [(name: String, value: String)] = []
        if view != .mine { fields.append(("view", view.rawValue)) }
        fields += classes.map { ("class", $0.rawValue) }
        fields += statuses.map { ("status", $0.rawValue) }
        fields += priorities.map { ("priority", String($0.rawValue)) }
        fields += segments.map { ("segment", $0) }
        if let owner { fields.append(("owner", String(owner))) }
        if let survey { fields.append(("survey", String(survey))) }
        if let category { fields.append(("category", String(category))) }
        if isOverdue { fields.append(("overdue", "yes")) }
        if awaitingReply { fields.append(("needs_answer", "yes")) }
        if let from { fields.append(("from", from.formDay)) }
        if let to { fields.append(("to", to.formDay)) }
        if !searchText.isEmpty { fields.append(("q", searchText)) }
        return fields
    }

    /// Whether it filters at all, apart from the choice of list.
    package var isNarrowed: Bool {
        var whole = InboxFilter()
        whole.view = view
        return self != whole
    }
}

extension Array where Element: Equatable {
    fileprivate mutating func insertOnce(_ element: Element) {
        if !contains(element) { append(element) }
    }
}
