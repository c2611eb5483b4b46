/// The user interface in one language. Each subject has a struct of its own without default values, so that a missing translation does not
/// compile; the literals are in `pt-BR`, `en` and `es`. A class, because views pass it on some thousand times a page.
package final class Strings: Sendable {
    package let language: Language
    package let layout: LayoutStrings
    package let terms: TermStrings
    package let time: TimeStrings
    package let inbox: InboxStrings
    package let filters: FilterStrings
    package let bulk: BulkStrings
    package let ticket: TicketStrings
    package let composer: ComposerStrings
    package let panel: PanelStrings
    package let events: EventStrings
    package let opinions: OpinionStrings
    package let imports: ImportStrings
    package let rows: ImportRowStrings
    package let settings: SettingsStrings
    package let signIn: SignInStrings
    package let errors: ErrorStrings
    package let problems: ProblemStrings
    package let followers: FollowerStrings
    package let mail: MailStrings
    package let shortcuts: ShortcutStrings

    package static let portuguese = Strings(
        language: .portuguese, layout: .portuguese, terms: .portuguese, time: .portuguese, inbox: .portuguese,
        filters: .portuguese, bulk: .portuguese, ticket: .portuguese, composer: .portuguese, panel: .portuguese,
        events: .portuguese, opinions: .portuguese, imports: .portuguese, rows: .portuguese, settings: .portuguese,
        signIn: .portuguese, errors: .portuguese, problems: .portuguese, followers: .portuguese, mail: .portuguese,
        shortcuts: .portuguese)

    package static let english = Strings(
        language: .english, layout: .english, terms: .english, time: .english, inbox: .english, filters: .english,
        bulk: .english, ticket: .english, composer: .english, panel: .english, events: .english, opinions: .english,
        imports: .english, rows: .english, settings: .english, signIn: .english, errors: .english, problems: .english,
        followers: .english, mail: .english, shortcuts: .english)

    package static let spanish = Strings(
        language: .spanish, layout: .spanish, terms: .spanish, time: .spanish, inbox: .spanish, filters: .spanish,
        bulk: .spanish, ticket: .spanish, composer: .spanish, panel: .spanish, events: .spanish, opinions: .spanish,
        imports: .spanish, rows: .spanish, settings: .spanish, signIn: .spanish, errors: .spanish, problems: .spanish,
        followers: .spanish, mail: .spanish, shortcuts: .spanish)

    private init(
        language: Language, layout: LayoutStrings, terms: TermStrings, time: TimeStrings, inbox: InboxStrings,
        filters: FilterStrings, bulk: BulkStrings, ticket: TicketStrings, composer: ComposerStrings,
        panel:
            PanelStrings, events: EventStrings, opinions: OpinionStrings, imports: ImportStrings, rows: ImportRowStrings,
        settings: SettingsStrings, signIn: SignInStrings, errors: ErrorStrings, problems: ProblemStrings,
        followers:
            FollowerStrings, mail: MailStrings, shortcuts: ShortcutStrings
    ) {
        self.language = language
        self.layout = layout
        self.terms = terms
        self.time = time
        self.inbox = inbox
        self.filters = filters
        self.bulk = bulk
        self.ticket = ticket
        self.composer = composer
        self.panel = panel
        self.events = events
        self.opinions = opinions
        self.imports = imports
        self.rows = rows
        self.settings = settings
        self.signIn = signIn
        self.errors = errors
        self.problems = problems
        self.followers = followers
        self.mail = mail
        self.shortcuts = shortcuts
    }
}
