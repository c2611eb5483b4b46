/// All words that people read, in one language. Each feature has its own struct without defaults: a translation that
/// is missing does not compile. A class, so that handing it from page to part copies one reference.
package final class Text: Sendable {
    package let language: Language
    package let frame: FrameText
    package let terms: TermsText
    package let time: TimeText
    package let inbox: InboxText
    package let filters: FilterText
    package let bulk: BulkText
    package let ticket: TicketText
    package let composer: ComposerText
    package let panel: PanelText
    package let events: EventText
    package let opinions: OpinionText
    package let imports: ImportText
    package let settings: SettingsText
    package let signIn: SignInText
    package let errors: ErrorText
    package let problems: ProblemText
    package let followers: FollowerText
    package let mail: MailText
    package let shortcuts: ShortcutText

    package static let portuguese = Text(
        language: .portuguese, frame: .portuguese, terms: .portuguese, time: .portuguese, inbox: .portuguese,
        filters: .portuguese, bulk: .portuguese, ticket: .portuguese, composer: .portuguese, panel: .portuguese,
        events: .portuguese, opinions: .portuguese, imports: .portuguese, settings: .portuguese, signIn: .portuguese,
        errors: .portuguese, problems: .portuguese, followers: .portuguese, mail: .portuguese,
        shortcuts: .portuguese)

    package static let english = Text(
        language: .english, frame: .english, terms: .english, time: .english, inbox: .english,
        filters: .english, bulk: .english, ticket: .english, composer: .english, panel: .english,
        events: .english, opinions: .english, imports: .english, settings: .english, signIn: .english,
        errors: .english, problems: .english, followers: .english, mail: .english, shortcuts: .english)

    private init(
        language: Language, frame: FrameText, terms: TermsText, time: TimeText, inbox: InboxText, filters: FilterText,
        bulk: BulkText, ticket: TicketText, composer: ComposerText, panel: PanelText, events: EventText,
        opinions: OpinionText, imports: ImportText, settings: SettingsText, signIn: SignInText, errors: ErrorText,
        problems: ProblemText, followers: FollowerText, mail: MailText,
        shortcuts: ShortcutText
    ) {
        self.language = language
        self.frame = frame
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
        self.settings = settings
        self.signIn = signIn
        self.errors = errors
        self.problems = problems
        self.followers = followers
        self.mail = mail
        self.shortcuts = shortcuts
    }
}
