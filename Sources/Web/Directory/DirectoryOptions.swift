import Domain
import Views

/// What the forms on a tenant's pages offer, written once for as long as its directory stands.
package struct DirectoryOptions: Sendable {
    /// Values are ids.
    package let owners: Options
    package let surveys: Options
    package let categories: Options
    /// Everybody who can follow a ticket.
    package let people: Options
    /// Values are `Assignee.formValue`.
    package let members: Options
    package let teams: Options

    package init(agents: [NamedRef], teams: [NamedRef], surveys: [NamedRef], categories: [NamedRef], people: [NamedRef]) {
        func options(_ named: [NamedRef]) -> Options { Options(named.map { Choice($0) }) }
        owners = options(agents)
        self.surveys = options(surveys)
        self.categories = options(categories)
        self.people = options(people)
        members = Options(agents.map { Choice(Assignee.member($0.id).formValue, $0.name) })
        self.teams = Options(teams.map { Choice(Assignee.team($0.id).formValue, $0.name) })
    }
}

extension Choice {
    package init(_ named: NamedRef, isChosen: Bool = false) { self.init(String(named.id), named.name, isChosen: isChosen) }
}
