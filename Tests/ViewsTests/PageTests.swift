import Foundation
import HTML
import Testing
import Views

@Suite("Every page")
struct PageTests {
    @Test("shows what a person typed as text, never as markup", arguments: [false, true])
    func hostileText(isLocked: Bool) {
        for hostile in [
            "\"><script>alert(1)</script>", "' onfocus='alert(1)", "</textarea><img src=x onerror=alert(1)>",
        ] {
            for page in Sample(typed: hostile, isLocked: isLocked).pages {
                #expect(!page.html.string.contains(hostile), "\(page.name)")
                #expect(
                    page.html.string.matches(of: /<img|onerror=(?!alert)|<script(?! type="module" src=)/).isEmpty,
                    "\(page.name)")
            }
        }
    }

    @Test("has no inline script or style, as the content policy asks", arguments: Language.allCases)
    func strictPolicy(language: Language) {
        for page in Sample(typed: "Ana", language: language).pages {
            for tag in page.html.tags {
                let names = tag.replacing(/"[^"]*"/, with: "\"\"")
                #expect(names.firstMatch(of: /\s(style|on[a-z]+)=/) == nil, "\(page.name): \(tag)")
            }
        }
    }

    @Test("carries the token in each form that posts")
    func tokens() {
        for page in Sample(typed: "Ana").pages {
            for form in page.html.string.split(separator: "<form").dropFirst() where form.contains("method=\"post\"") {
                let form = form.prefix { $0 != "\u{0}" }.split(separator: "</form>").first ?? ""
                #expect(form.contains("name=\"csrf_token\" value=\"token\""), "\(page.name): \(form.prefix(120))")
            }
        }
    }

    @Test("gives each field a label, and each id once", arguments: [false, true])
    func labels(isLocked: Bool) {
        for page in Sample(typed: "Ana", isLocked: isLocked).pages {
            let ids = page.html.string.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
            #expect(Set(ids).count == ids.count, "\(page.name): \(ids.sorted())")
            for label in page.html.string.matches(of: /<label[^>]* for="([^"]+)"/) {
                #expect(ids.contains(String(label.1)), "\(page.name): \(label.1)")
            }
        }
    }

    @Test("is escaped once: no tag or entity shows as text", arguments: Language.allCases)
    func escapedOnce(language: Language) {
        for isLocked in [false, true] {
            for page in Sample(typed: "Ana", language: language, isLocked: isLocked).pages {
                #expect(!page.html.string.contains("&lt;"), "\(page.name)")
                #expect(!page.html.string.contains("&amp;amp;"), "\(page.name)")
            }
        }
    }

    @Test("says its language and has one main landmark and one first heading", arguments: Language.allCases)
    func landmarks(language: Language) {
        for page in Sample(typed: "Ana", language: language).pages {
            let html = page.html.string
            #expect(html.contains("<html lang=\"\(language.htmlLang)\">"), "\(page.name)")
            #expect(html.split(separator: "<main ").count == 2, "\(page.name)")
            #expect(html.matches(of: /<h1[ >]/).count == 1, "\(page.name)")
        }
    }
}

extension HTML {
    /// The tags of the page: what is typed can't hold a ">" that is not an entity.
    fileprivate var tags: [Substring] { string.matches(of: /<[a-z][^>]*>/).map(\.0) }
}
