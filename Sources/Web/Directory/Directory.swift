import Postgres
import Views

/// The names of a tenant's members, teams, surveys, categories and segments, loaded by one statement.
///
/// Rows that refer to one by id look its name up here: joining five small tables to each row of a list costs more than the list
/// itself. A class, because it is passed to each row of a page. Immutable.
package final class Directory: Sendable {
    /// Active members who can own tickets, by name.
    package let agents: [NamedRef]
    package let teams: [NamedRef]
    /// External surveys only: opinions of internal surveys never appear in lists that use the directory.
    package let surveys: [NamedRef]
    package let categories: [NamedRef]
    package let segments: [String]
    /// All active members, followers included, by name.
    package let people: [NamedRef]

    /// The same names as select options.
    package let options: DirectoryOptions

    /// The number of names.
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

    /// The owner's name: the member's, else the team's. Finds deactivated members, and agents who have become followers, because they
    /// may own old tickets.
    package func owner(member: Int?, team: Int?) -> OwnerName? {
        member.flatMap { memberNames[$0] } ?? team.flatMap { teamNames[$0] }
    }
    /// The name of an external survey; nil for any other id.
    package func survey(_ id: Int) -> String? { surveyNames[id] }
    /// The name of a category, also a retired one.
    package func category(_ id: Int) -> String? { categoryNames[id] }
}

extension Directory.Kind: PostgresCodable {}

/// A row of the directory's statement.
package struct DirectoryEntry: Sendable {
    package let kind: Directory.Kind
    package let id: Int
    package let name: String
    /// Not deactivated or retired.
    package let isCurrent: Bool
}

/// The id and name of a member, team, survey, category or segment.
package struct NamedRef: Sendable {
    package let id: Int
    package let name: String

    package init(id: Int, name: String) {
        self.id = id
        self.name = name
    }
}
