import Postgres

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

    /// As many names as it holds.
    let size: Int

    private let names: [Kind: [Int: String]]

    enum Kind: String, Sendable { case agent, follower, team, survey, category, segment }

    init(_ entries: [DirectoryEntry]) {
        func current(_ kind: Kind) -> [Named] {
            entries.compactMap { $0.kind == kind && $0.isCurrent ? Named(id: $0.id, name: $0.name) : nil }
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
        var names: [Kind: [Int: String]] = [:]
        for entry in entries where entry.kind != .segment { names[entry.kind.lookedUpAs, default: [:]][entry.id] = entry.name }
        self.names = names
    }

    /// Who is no longer here has a name too.
    func member(_ id: Int) -> String? { names[.agent]?[id] }
    func team(_ id: Int) -> String? { names[.team]?[id] }
    func survey(_ id: Int) -> String? { names[.survey]?[id] }
    func category(_ id: Int) -> String? { names[.category]?[id] }
}

extension Directory.Kind {
    /// Whoever was an agent and follows today is still found as the one who owned.
    fileprivate var lookedUpAs: Directory.Kind { self == .follower ? .agent : self }
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
