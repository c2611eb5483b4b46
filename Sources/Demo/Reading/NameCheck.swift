/// Checks that what a company's files name exists in the company.
struct NameCheck {
    private let slug: String
    private let members: Set<String>
    private let teams: Set<String>
    private let categories: Set<String>
    private let surveys: Set<String>

    init(_ company: Company) {
        slug = company.slug
        members = Set(company.people.members.map(\.email))
        teams = Set(company.people.teams.map(\.name))
        categories = Set(company.file.categories.map(\.name))
        surveys = Set(company.surveys.map(\.file.name))
    }

    func people(_ people: PeopleFile) throws {
        let file = "people.json", work = people.work
        for team in people.teams { try require(team.members, in: members, file, "teams", "member") }
        try require(work.agents.all.map(\.value), in: members, file, "work.agents", "member")
        try require([work.lead], in: members, file, "work.lead", "member")
        try require((work.watchers ?? []).map(\.member), in: members, file, "work.watchers", "member")
        try categories(work.teamsByCategory?.keys.sorted() ?? [], file, "work.teamsByCategory")
        try require(work.teamsByCategory?.values.sorted() ?? [], in: teams, file, "work.teamsByCategory", "team")
        try categories([work.praiseCategory].compactMap { $0 }, file, "work.praiseCategory")
    }

    func categories(_ names: [String], _ file: String, _ key: String) throws {
        try require(names, in: categories, file, key, "category")
    }

    func stories(_ stories: StoriesFile) throws {
        let file = "stories.json", customers = Set(stories.customers.keys)
        try require([stories.openTicketsOwner, stories.pastTicketsOwner], in: members, file, "", "member")
        for (index, story) in stories.open.enumerated() {
            try require([story.customer], in: customers, file, "open[\(index)].customer", "customer")
            try require([story.survey], in: surveys, file, "open[\(index)].survey", "survey")
            try categories(story.categories, file, "open[\(index)].categories")
            try require([story.team].compactMap { $0 }, in: teams, file, "open[\(index)].team", "team")
            try require(story.followers ?? [], in: members, file, "open[\(index)].followers", "member")
            try entries(story.entries ?? [], file, "open[\(index)].entries")
        }
        for (index, story) in stories.past.enumerated() {
            try require([story.customer], in: customers, file, "past[\(index)].customer", "customer")
            try require([story.survey], in: surveys, file, "past[\(index)].survey", "survey")
            try entries(story.entries ?? [], file, "past[\(index)].entries")
        }
    }

    private func entries(_ entries: [StoriesFile.Entry], _ file: String, _ key: String) throws {
        for (index, entry) in entries.enumerated() where entry.kind != .customerReply {
            try require([entry.by ?? ""], in: members, file, "\(key)[\(index)].by", "member")
            if entry.kind == .reply, entry.subject == nil {
                throw ContentError("\(slug)/\(file)", "\(key)[\(index)].subject", "is missing")
            }
        }
    }

    private func require(_ names: [String], in known: Set<String>, _ file: String, _ key: String, _ kind: String) throws {
        guard let unknown = names.first(where: { !known.contains($0) }) else { return }
        throw ContentError("\(slug)/\(file)", key, "\"\(unknown)\" is not a \(kind) of this company")
    }
}
