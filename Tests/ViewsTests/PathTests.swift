import Domain
import Testing
import Views

@Suite("URLs")
struct PathTests {
    @Test("the whole state of a list is in its URL and comes back from it")
    func roundTrip() {
        var filter = InboxFilter()
        filter.view = .team
        filter.classes = [.detractor, .passive]
        filter.statuses = [.open]
        filter.priorities = [.urgent]
        filter.segments = ["Varejo & Atacado"]
        filter.owner = 7
        filter.isOverdue = true
        filter.awaitingReply = true
        filter.from = CivilTime(formField: "2026-05-03")
        filter.searchText = "geladeira á"
        #expect(InboxFilter(fields: filter.fields) == filter)
        #expect(InboxFilter(fields: []) == InboxFilter())
    }

    @Test("what a URL can't hold is encoded")
    func encoding() {
        var filter = InboxFilter()
        filter.searchText = "a&b=c d+é"
        #expect(Paths.inbox("loja", filter) == "/loja/inbox?q=a%26b%3Dc+d%2B%C3%A9")
        #expect(Paths.ticket("loja", 1042) == "/loja/tickets/1042")
    }

    @Test(
        "what a filter can't read is left out",
        arguments: [
            ("view", "x"), ("class", "great"), ("priority", "9"), ("owner", "abc"), ("from", "2026-02-30"),
            ("zzz", "1"),
        ])
    func unreadable(name: String, value: String) {
        #expect(InboxFilter(fields: [(name, value)]) == InboxFilter())
    }
}
