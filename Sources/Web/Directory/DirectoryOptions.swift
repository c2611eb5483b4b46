import Domain
import Views

/// The select options of a tenant's forms, rendered once per directory.
package struct DirectoryOptions: Sendable {
    /// Values are ids.
    package let owners: SelectOptions
    package let surveys: SelectOptions
    package let categories: SelectOptions
    /// All active members: each can follow a ticket.
    package let people: SelectOptions
    /// Values are `Assignee.formValue`.
    package let members: SelectOptions
    package let teams: SelectOptions

    package init(agents: [NamedRef], teams: [NamedRef], surveys: [NamedRef], categories: [NamedRef], people: [NamedRef]) {
        func options(_ named: [NamedRef]) -> SelectOptions { SelectOptions(named.map { FormOption($0) }) }
        owners = options(agents)
        self.surveys = options(surveys)
        self.categories = options(categories)
        self.people = options(people)
        members = SelectOptions(agents.map { FormOption(Assignee.member($0.id).formValue, $0.name) })
        self.teams = SelectOptions(teams.map { FormOption(Assignee.team($0.id).formValue, $0.name) })
    }
}

extension FormOption {
    package init(_ named: NamedRef, isSelected: Bool = false) { self.init(String(named.id), named.name, isSelected: isSelected) }
}
