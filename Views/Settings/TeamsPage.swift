import HTML

/// GET /:tenant/settings/teams. POST the same with `name`: adds. POST `Paths.team` with `name` and `member` (repeated
/// ids): the whole team. POST `Paths.teamRemoval`: removes.
package struct TeamsPage: Sendable {
    package struct Team: Sendable {
        package var id: Int
        package var name: String
        /// Every member of the tenant; `isChosen`: in this team.
        package var members: [Choice]

        package init(id: Int, name: String, members: [Choice]) {
            self.id = id
            self.name = name
            self.members = members
        }
    }

    package var layout: Layout
    package var teams: [Team]
    package var newName: String
    /// `name` for the new one, `name_3` for the one being changed.
    package var errors: FieldErrors

    package init(layout: Layout, teams: [Team], newName: String = "", errors: FieldErrors = [:]) {
        self.layout = layout
        self.teams = teams
        self.newName = newName
        self.errors = errors
    }

    package var body: HTML {
        layout.page(
            words.teams, section: .settings,
            """
            <header class="page-head">\(SettingsPath(layout: layout).body)<h1>\(words.teams)</h1></header>
            <form class="card form add-one" method="post" action="\(Paths.teams(tenant))">\(layout.token)
            \(TextField(
                name: "name", label: words.newTeam, value: newName, error: errors["name"],
                attributes: " required maxlength=\"60\"").body)<button class="button is-primary">\
            \(layout.text.frame.add)</button></form>
            \(if: teams.isEmpty, EmptyState(title: words.teams, hint: words.noTeams).body)\(each: teams, entry)
            """)
    }

    private var words: SettingsText { layout.text.settings }
    private var tenant: String { layout.account?.tenant ?? "" }

    private func entry(_ team: Team) -> HTML {
        """
        <section class="card form team" aria-label="\(team.name)">\
        <form method="post" action="\(Paths.team(tenant, team.id))">\(layout.token)
        \(TextField(
            name: "name", label: words.teamName, value: team.name, error: errors["name_\(team.id)"],
            id: "name-\(team.id)",
            attributes: " required maxlength=\"60\"").body)
        \(CheckBoxes(name: "member", legend: words.members, choices: team.members).body)
        <button class="button">\(layout.text.frame.save)</button></form>
        \(Removal(
            label: words.removeNamed(team.name), question: words.removeTeam(team.name),
            action: Paths.teamRemoval(tenant, team.id), layout: layout).body)</section>
        """
    }
}
