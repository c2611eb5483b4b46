import Postgres
import Views

/// The names of a tenant that its pages speak of: its people, teams, surveys, categories and segments. One statement brings them
/// all, and rows that name one by its id look it up here: joining five small tables to each row of a list costs more than the list.
/// A class, because a page hands it to each of its rows.
final class Directory: Sendable {
    /// Who can own tickets, in the order of their names.
    let agents: [Named]
    let teams: [Named]
    /// Of customers; an internal survey's opinions never come to a list that asks here.
    let surveys: [Named]
    let categories: [Named]
    let segments: [String]
    /// Everybody who is still here, followers too.
    let people: [Named]

    /// The same as the forms offer them.
    let menus: Menus

    /// As many names as it holds.
    let size: Int

    private let memberNames: [Int: OwnerName]
    private let teamNames: [Int: OwnerName]
    private let surveyNames: [Int: String]
    private let categoryNames: [Int: String]

    enum Kind: String, Sendable { case agent, follower, team, survey, category, segment }

    init(_ entries: [DirectoryEntry]) {
        func current(_ kind: Kind) -> [Named] {
            entries.compactMap { $0.kind == kind && $0.isCurrent ? Named(id: $0.id, name: $0.name) : nil }
        }
        func names(_ kinds: Kind...) -> [Int: String] {
            Dictionary(uniqueKeysWithValues: entries.filter { kinds.contains($0.kind) }.map { ($0.id, $0.name) })
        }
        size = entries.count
        agents = current(.agent)
        teams = current(.team)
        surveys = current(.survey)
        categories = current(.category)
        segments = current(.segment).map(\.name)
        people = entries.compactMap {
            $0.isCurrent && ($0.kind == .agent || $0.kind == .follower) ? Named(id: $0.id, name: $0.name) : nil
        }
        menus = Menus(agents: agents, teams: teams, surveys: surveys, categories: categories, people: people)
        memberNames = names(.agent, .follower).mapValues(OwnerName.init)
        teamNames = names(.team).mapValues(OwnerName.init)
        surveyNames = names(.survey)
        categoryNames = names(.category)
    }

    /// Who has what this member, or else this team, owns. Who is no longer here has a name too, and who was an agent and follows
    /// today is found as the one who owned.
    func owner(member: Int?, team: Int?) -> OwnerName? {
        member.flatMap { memberNames[$0] } ?? team.flatMap { teamNames[$0] }
    }
    func survey(_ id: Int) -> String? { surveyNames[id] }
    func category(_ id: Int) -> String? { categoryNames[id] }
}

extension Directory.Kind: PostgresCodable {}

struct DirectoryEntry: Sendable {
    let kind: Directory.Kind
    let id: Int
    let name: String
    /// Not left, retired or taken away.
    let isCurrent: Bool
}

/// Something with a name that a form offers.
struct Named: Sendable {
    let id: Int
    let name: String
}
