import Accounts
import Domain
import Outbox
import Postgres
import Web

/// Writes an internal note. Whoever it names with an @ follows the ticket from then on, and so is told of the note.
struct WriteNote {
    let number: Int
    let body: String

    /// Whether each @ in it names somebody.
    func run(_ scope: Scope, _ tx: Transaction) async throws -> Bool {
        let mentions = try await mentions(scope, tx)
        for member in mentions.members where member != scope.member.id {
            try await FollowTicket(number: number, member: member, interest: .everything, keepsInterest: true).run(scope, tx)
        }
        tx.enqueue(NoteQueries.write(body, on: number, scope))
        tx.enqueue(TicketChanges.touch(number, scope))
        try tx.record([NewTicketEvent(number, .noted)], by: scope)
        return !mentions.namesNobody
    }

    private func mentions(_ scope: Scope, _ tx: Transaction) async throws -> Mentions {
        guard body.contains("@") else { return Mentions() }
        let members = try await tx.run(MemberQueries.everyone(scope))
        return Mentions(of: members.map { ($0.id, $0.name, $0.email) }, in: body)
    }
}

/// Who a text names: `@Ana`, `@Ana Nogueira` or `@ana` of ana@loja.example. A first name that two people have names both.
/// The @ of an e-mail address names nobody.
struct Mentions: Equatable {
    private(set) var members: [Int] = []
    /// After one of the @ stands no name of anyone here.
    private(set) var namesNobody = false

    init() {}

    init(of people: [(id: Int, name: String, email: String)], in text: String) {
        for spoken in Self.spoken(text.lowercased()) {
            let named = people.filter { Self.names($0.name, $0.email).contains { Self.begins(spoken, with: $0) } }.map(\.id)
            members += named.filter { !members.contains($0) }
            if named.isEmpty { namesNobody = true }
        }
    }

    /// What follows each @ that stands before a word and not within one.
    private static func spoken(_ text: String) -> [Substring] {
        text.indices.filter { text[$0] == "@" && !isInWord(text, before: $0) }
            .map { text[text.index(after: $0)...] }
            .filter { $0.first.map { $0.isLetter || $0.isNumber } ?? false }
    }

    private static func isInWord(_ text: String, before index: String.Index) -> Bool {
        guard index > text.startIndex else { return false }
        let character = text[text.index(before: index)]
        return character.isLetter || character.isNumber || "._-+".contains(character)
    }

    private static func names(_ name: String, _ email: String) -> [String] {
        let name = name.lowercased()
        return [name, name.split(separator: " ").first.map(String.init), email.split(separator: "@").first.map(String.init)]
            .compactMap { $0 }
    }

    private static func begins(_ spoken: Substring, with name: String) -> Bool {
        spoken.hasPrefix(name) && !(spoken.dropFirst(name.count).first?.isLetter ?? false)
    }
}
