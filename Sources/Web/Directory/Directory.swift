import Postgres
import Views

/// The names of a tenant that its pages speak of: its people, teams, surveys, categories and segments. One statement brings them
/// all, and rows that name one by its id look it up here: joining five small tables to each row of a list costs more than the list.
/// A class, because a page hands it to each of its rows.
package final class Directory: Sendable {
    /// Who can own tickets, in the order of their names.
    package let agents: [NamedRef]
    package let teams: [NamedRef]
    /// Of customers; an internal survey's opinions never come to a list that asks here.
    package let surveys: [NamedRef]
    package let categories: [NamedRef]
    package let segments: [String]
    /// Everybody who is still here, followers too.
    package let people: [NamedRef]

    /// The same as the forms offer them.
    package let options: DirectoryOptions

    /// As many names as it holds.
    package let size: Int

    private let memberNames: [Int: OwnerName]
    private let teamNames: [Int: OwnerName]
    private let surveyNames: [Int: String]
    private let categoryNames: [Int: String]

    package enum Kind: String, Sendable { case agent, follower, team, survey, category, segment }

    package init(_ entries: [DirectoryEntry]) {
        func current(_ kind: Kind) -> [NamedRef] {
            entries.compactMap { $0.kind == kind && $0.isCurrent ? NamedRef(id: $0.id, name: $0.name) : nil }
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
            $0.isCurrent && ($0.kind == .agent || $0.kind == .follower) ? NamedRef(id: $0.id, name: $0.name) : nil
        }
        options = DirectoryOptions(agents: agents, teams: teams, surveys: surveys, categories: categories, people: people)
        memberNames = names(.agent, .follower).mapValues(OwnerName.init)
        teamNames = names(.team).mapValues(OwnerName.init)
        surveyNames = names(.survey)
        categoryNames = names(.category)
    }

    /// Who has what this member, or else this team, owns. Who is no longer here has a name too, and who was an agent and follows
    /// today is found as the one who owned.
    package func owner(member: Int?, team: Int?) -> OwnerName? {
        member.flatMap { memberNames[$0] } ?? team.flatMap { teamNames[$0] }
    }
    package func survey(_ id: Int) -> String? { surveyNames[id] }
    package func category(_ id: Int) -> String? { categoryNames[id] }
}

extension Directory.Kind: PostgresCodable {}

package struct DirectoryEntry: Sendable {
    package let kind: Directory.Kind
    package let id: Int
    package let name: String
    /// Not left, retired or taken away.
    package let isCurrent: Bool
}

/// Something with a name that a form offers.
package struct NamedRef: Sendable {
    package let id: Int
    package let name: String

    package init(id: Int, name: String) {
        self.id = id
        self.name = name
    }
}
