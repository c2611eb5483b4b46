import HTML

/// GET /:tenant/settings/teams. POST with `name` adds a team. POST `Paths.team` with `name` and `member` (repeated ids)
/// replaces a team. POST `Paths.teamRemoval` deletes it.
package struct TeamsPage: Sendable {
    package struct Team: Sendable {
        package var id: Int
        package var name: String
        /// Every member of the tenant; those of this team are selected.
        package var members: [FormOption]

        package init(id: Int, name: String, members: [FormOption]) {
            self.id = id
            self.name = name
            self.members = members
        }
    }

    package var layout: Layout
    package var teams: [Team]
    package var newName: String
    /// `name` for the new team, `name_3` for the team of that id.
    package var errors: FieldErrors

    package init(layout: Layout, teams: [Team], newName: String = "", errors: FieldErrors = [:]) {
        self.layout = layout
        self.teams = teams
        self.newName = newName
        self.errors = errors
    }

    package var body: HTML {
        layout.page(
            strings.teams, section: .settings,
            """
            <header class="page-head">\(SettingsPath(layout: layout).body)<h1>\(strings.teams)</h1></header>
            <form class="card form add-one" method="post" action="\(Paths.teams(tenant))">\(layout.token)
            \(TextField(
                name: "name", label: strings.newTeam, value: newName, error: errors["name"],
                attributes: " required maxlength=\"60\"").body)<button class="button is-primary">\
            \(layout.strings.layout.add)</button></form>
            \(if: teams.isEmpty, EmptyState(title: strings.teams, hint: strings.noTeams).body)\(each: teams, entry)
            """)
    }

    private var strings: SettingsStrings { layout.strings.settings }
    private var tenant: String { layout.account?.tenant ?? "" }

    private func entry(_ team: Team) -> HTML {
        """
        <section class="card form team" aria-label="\(team.name)">\
        <form method="post" action="\(Paths.team(tenant, team.id))">\(layout.token)
        \(TextField(
            name: "name", label: strings.teamName, value: team.name, error: errors["name_\(team.id)"],
            id: "name-\(team.id)",
            attributes: " required maxlength=\"60\"").body)
        \(CheckBoxes(name: "member", legend: strings.members, choices: team.members).body)
        <button class="button">\(layout.strings.layout.save)</button></form>
        \(ConfirmDelete(
            label: strings.removeNamed(team.name), question: strings.removeTeam(team.name),
            action: Paths.teamRemoval(tenant, team.id), layout: layout).body)</section>
        """
    }
}
