import Domain
import Foundation
import HTML
import Testing
import Views

@Suite("Translations")
struct TranslationTests {
    /// Entries that are the same words in two languages. A new entry copied from one language to another has to be listed here.
    private static let sameInSpanish: Set = [
        "composer.from", "composer.note", "composer.noteLabel", "composer.send", "composer.to", "events.system",
        "filters.filters", "filters.segment", "imports.reason", "inbox.lists", "inbox.title", "layout.apply",
        "layout.loop", "layout.search", "opinions.filter", "panel.follow", "panel.followers",
        "panel.returnTicket", "panel.scores", "settings.body", "settings.loop", "terms.namelessCustomer",
        "ticket.reopen", "ticket.resend", "time.thousandsMark",
    ]
    private static let sameInEnglish: Set = [
        "events.system", "filters.status", "inbox.title", "layout.loop", "panel.deadline", "panel.email", "panel.status", "settings.loop",
        "signIn.email",
    ]

    @Test("no entry is empty", arguments: Language.allCases)
    func nothingIsEmpty(language: Language) {
        let entries = language.strings.entries
        #expect(entries.count > 250)
        for (path, string) in entries { #expect(!string.trimmingCharacters(in: .whitespaces).isEmpty, "\(path)") }
    }

    @Test("an entry is translated unless the languages share the word")
    func everythingIsTranslated() {
        let portuguese = Strings.portuguese.entries
        func same(_ strings: Strings) -> Set<String> {
            Set(strings.entries.filter { $0.value == portuguese[$0.key] && !$0.key.contains("[") }.keys)
        }
        #expect(same(.spanish) == Self.sameInSpanish)
        #expect(same(.english) == Self.sameInEnglish)
    }

    @Test("names of a domain type are distinct and translated")
    func terms() {
        func names(_ strings: Strings) -> [[String]] {
            let terms = strings.terms
            return [
                ScoreClass.allCases.map(terms.scoreClass), ScoreClass.allCases.map(terms.classes), TicketStatus.allCases.map(terms.status),
                Priority.allCases.map(terms.priority), FollowerInterest.allCases.map(terms.interest), Channel.allCases.map(terms.channel),
                Plan.allCases.map(terms.plan), Audience.allCases.map(terms.audience), InboxView.allCases.map(strings.inbox.view),
                Priority.allCases.map(strings.inbox.priorityHeading), Feature.allCases.map(strings.errors.feature),
                InboxView.allCases.map { strings.inbox.empty($0).title }, InboxView.allCases.map { strings.inbox.empty($0).hint },
            ]
        }
        for language in Language.allCases {
            for list in names(language.strings) { #expect(Set(list).count == list.count && !list.contains(""), "\(list)") }
        }
        for (portuguese, others) in zip(names(.portuguese), zip(names(.english), names(.spanish))) {
            #expect(portuguese != others.0)
            #expect(portuguese != others.1)
        }
    }

    @Test("a count of one is singular")
    func plurals() {
        let es = Strings.spanish, en = Strings.english
        #expect([es.bulk.archived(1), es.bulk.archived(2)] == ["1 opinión archivada.", "2 opiniones archivadas."])
        #expect([en.bulk.changed(1), en.bulk.changed(3)] == ["1 response changed.", "3 responses changed."])
        #expect([es.time.days(1), es.time.days(4)] == ["1 día", "4 días"])
        #expect([es.opinions.responses("1", true), es.opinions.responses("1.204", false)] == ["1 respuesta", "1.204 respuestas"])
        #expect(es.terms.counted(.passive, "1", true) == "1 pasivo")
        #expect(es.terms.counted(.passive, "0", false) == "0 pasivos")
        #expect([es.terms.statuses(.closed, true), es.terms.statuses(.closed, false)] == ["Cerrado", "Cerrados"])
        #expect(es.searchResult(1, query: "Ana") == "1 resultado de “Ana”")
        #expect(es.searchResult(50, query: "Ana", isWhole: false) == "50+ resultados de “Ana”")
    }

    @Test("a row has its reason in each language")
    func whyHere() {
        func why(_ strings: Strings) -> String {
            strings.whyHere(priority: .high, scoreClass: .detractor, waiting: .unanswered(age: strings.time.ago(strings.time.days(2))))
        }
        #expect(why(.english) == "High: detractor · no reply yet, received 2 days ago")
        #expect(why(.spanish) == "Alta por ser detractor · sin respuesta hace 2 días")
    }

    @Test("the tag that the interface offers is one that templates know", arguments: Language.allCases)
    func tag(language: Language) {
        let strings = language.strings, tag = "{{\(strings.terms.customerNameTag)}}"
        #expect(TemplateTag(name: strings.terms.customerNameTag) == .customerName)
        #expect(strings.composer.customerNameHint.contains(tag))
        #expect(strings.settings.templatesHint.contains(tag))
        #expect(strings.problems.unknownTag("x").contains(strings.composer.customerName))
        #expect(Sample(typed: "Ana", language: language).ticket.body.string.contains("data-insert=\"\(tag)\""))
    }

    @Test("a page offers the other languages by their own names", arguments: Language.allCases)
    func languageMenu(language: Language) {
        let html = Sample(typed: "Ana", language: language).signInPage.string
        for other in Language.allCases {
            #expect(html.contains("value=\"\(other.rawValue)\" lang=\"\(other.htmlLang)\">\(other.name)<") == (other != language))
        }
    }

    @Test("an English or Spanish page has nothing in Portuguese on it", arguments: [Language.english, .spanish], [false, true])
    func noPortuguese(language: Language, isLocked: Bool) {
        let portuguese =
            /(?i)[ãõçêâà]|\b(em|do|da|um|uma|com|sem|ou|seu|sua|voltar|salvar|ajustes|equipes?|pesquisa|hoje|ontem|há|nenhuma?|delegar|respondente|tratativa|assunto|mensagem|recado|cliente recebe)\b/
        for page in Sample(typed: "Ana", language: language, isLocked: isLocked).pages {
            for text in page.html.texts where text != "Português" {
                #expect(text.firstMatch(of: portuguese) == nil, "\(page.name): \(text)")
            }
        }
    }

    @Test("a page has nothing in English on it, and an English one nothing in Spanish", arguments: [false, true])
    func noEnglishOrSpanish(isLocked: Bool) {
        let english = /(?i)\b(the|and|with|of|from|your|this|save|search|close|send|reply|owner|nobody|responses?|customer|survey|team)\b/
        let spanish = /(?i)[ñáéíóú¿¡]|\b(el|la|los|las|guardar|buscar|cerrar|encuesta|equipo|respuesta|cliente|prioridad)\b/
        for language in [Language.portuguese, .spanish] {
            for page in Sample(typed: "Ana", language: language, isLocked: isLocked).pages {
                for text in page.html.texts { #expect(text.firstMatch(of: english) == nil, "\(page.name): \(text)") }
            }
        }
        for page in Sample(typed: "Ana", language: .english, isLocked: isLocked).pages {
            for text in page.html.texts where !["Português", "Español"].contains(text) {
                #expect(text.firstMatch(of: spanish) == nil, "\(page.name): \(text)")
            }
        }
    }

    @Test("errors have a title and a hint in each language")
    func errors() {
        let kinds: [ErrorPage.Kind] = [
            .badRequest, .forbidden, .notFound, .conflict, .tooLarge, .tooMany, .broken, .busy, .staleForm,
        ]
        for kind in kinds {
            let titles = Language.allCases.map { $0.strings.errors.page(kind).title },
                hints = Language.allCases.map { $0.strings.errors.page(kind).hint }
            #expect(Set(titles).count == 3 && Set(hints).count == 3 && !(titles + hints).contains(""), "\(kind)")
        }
    }
}

extension Strings {
    /// Every entry that is no closure, by its path: "bulk.clear", "time.months[3]".
    fileprivate var entries: [String: String] {
        var entries: [String: String] = [:]
        func walk(_ value: Any, _ path: String) {
            if let string = value as? String { return entries[path] = string }
            let mirror = Mirror(reflecting: value)
            for (index, child) in mirror.children.enumerated() where mirror.displayStyle != nil {
                let isElement = mirror.displayStyle == .collection || mirror.displayStyle == .tuple
                let name = isElement ? "\(path)[\(index)]" : [path, child.label ?? ""].filter { !$0.isEmpty }.joined(separator: ".")
                if !(child.value is Language) { walk(child.value, name) }
            }
        }
        walk(self, "")
        return entries
    }
}

extension Sample {
    fileprivate var signInPage: HTML { SignInPage(layout: signedOut).body }
}

extension HTML {
    /// What a person reads or hears: the text between tags, labels, titles and placeholders.
    fileprivate var texts: [String] {
        let named = string.matches(of: /\s(?:aria-label|title|placeholder)="([^"]*)"/).map { String($0.1) }
        let shown = string.replacing(/<kbd[^>]*>[^<]*<\/kbd>|<code>[^<]*<\/code>|<(?:title|textarea)[^>]*>/, with: "")
            .matches(of: />([^<]+)</).map { String($0.1).trimmingCharacters(in: .whitespacesAndNewlines) }
        return (named + shown).filter { !$0.isEmpty }
    }
}
