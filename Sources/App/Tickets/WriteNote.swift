import Domain
import Postgres

/// Writes an internal note. Whoever it names with an @ follows the ticket from then on, and so is told of the note.
struct WriteNote {
    let number: Int
    let body: String

    func run(_ scope: Scope, _ tx: Transaction) async throws {
        let members = try await tx.run(MemberQueries.everyone(scope))
        let mentioned = Mentions.of(members.map { ($0.id, $0.name, $0.email) }, in: body)
        for member in mentioned where member != scope.member.id {
            try await FollowTicket(number: number, member: member, interest: .everything, keepsInterest: true).run(scope, tx)
        }
        _ = try await tx.run(
            NoteQueries.write(body, on: number, scope), TicketChanges.touch(number, scope))
        try await tx.record([Happening(number, .noted)], by: scope)
    }
}

/// Who a text names: `@Ana`, `@Ana Nogueira` or `@ana` of ana@loja.example. A first name that two people have names both.
enum Mentions {
    static func of(_ people: [(id: Int, name: String, email: String)], in text: String) -> [Int] {
        let spoken = text.lowercased().split(separator: "@", omittingEmptySubsequences: false).dropFirst()
        return people.filter { person in
            let name = person.name.lowercased()
            let names = [name, name.split(separator: " ").first.map(String.init), person.email.split(separator: "@").first.map(String.init)]
            return names.compactMap { $0 }.contains { name in
                spoken.contains { $0.hasPrefix(name) && !($0.dropFirst(name.count).first?.isLetter ?? false) }
            }
        }.map(\.id)
    }
}
