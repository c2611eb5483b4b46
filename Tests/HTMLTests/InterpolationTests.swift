import HTML
import Testing

@Suite struct InterpolationTests {
    @Test func anAbsentPartAddsNothing() {
        let part: HTML? = nil
        let name: String? = nil
        let html: HTML = "<p>\(part)\(with: name, { "<b>\($0)</b>" })</p>"
        #expect(html.string == "<p></p>")
    }

    @Test func aPresentPartIsMadeFromItsValue() {
        let name: String? = "<Ana>"
        let html: HTML = "\(with: name, { "<b>\($0)</b>" })"
        #expect(html.string == "<b>&lt;Ana&gt;</b>")
    }

    @Test func elementsAreMadeInOrder() {
        let html: HTML = "<ul>\(each: ["a", "&", "c"], { "<li>\($0)</li>" })</ul>"
        #expect(html.string == "<ul><li>a</li><li>&amp;</li><li>c</li></ul>")
    }

    @Test func onlyTheChosenBranchIsEvaluated() {
        var made = 0
        func part() -> HTML {
            made += 1
            return "yes"
        }
        let html: HTML = "\(if: true, part())\(if: false, part(), else: "no")\(if: false, part())"
        #expect(html.string == "yesno")
        #expect(made == 1)
    }

    @Test(arguments: [0, 1, 511, 512, 5_000])
    func partsOfAnySizeKeepTheirOrder(of count: Int) {
        let text = String(repeating: "é", count: count)
        let part: HTML = "<p>\(text)</p>"
        let parts: HTML = "\(part)-\(each: [1, 2], { "<b>\($0)\(part)</b>" })-\(part)"
        let html: HTML = "<\(parts)\(HTML.empty)\(parts)>"
        let expected = "<p>\(text)</p>-<b>1<p>\(text)</p></b><b>2<p>\(text)</p></b>-<p>\(text)</p>"
        #expect(html.string == "<\(expected)\(expected)>")
        #expect(html.utf8 == Array("<\(expected)\(expected)>".utf8))
    }
}
