import Domain
import Views

/// What the forms on a tenant's pages offer, written once for as long as its directory stands.
struct Menus: Sendable {
    /// Values are ids.
    let owners: Options
    let surveys: Options
    let categories: Options
    /// Everybody who can follow a ticket.
    let people: Options
    /// Values are `Assignee.formValue`.
    let members: Options
    let teams: Options

    init(agents: [Named], teams: [Named], surveys: [Named], categories: [Named], people: [Named]) {
        func options(_ named: [Named]) -> Options { Options(named.map { Choice($0) }) }
        owners = options(agents)
        self.surveys = options(surveys)
        self.categories = options(categories)
        self.people = options(people)
        members = Options(agents.map { Choice(Assignee.member($0.id).formValue, $0.name) })
        self.teams = Options(teams.map { Choice(Assignee.team($0.id).formValue, $0.name) })
    }
}
