import HTML
import Testing

@testable import Views

@Suite struct SelectOptionsTests {
    private let people = SelectOptions([FormOption("1", "Ana"), FormOption("2", "Bia & Léo"), FormOption("12", "Caio")])
    private let ana = "<option value=\"1\">Ana</option>", caio = "<option value=\"12\">Caio</option>"

    @Test(arguments: [nil, "", "3"])
    func nobodyIsChosenWhoIsNotThere(_ value: String?) {
        #expect(people.html(selecting: value).string == "\(ana)<option value=\"2\">Bia &amp; Léo</option>\(caio)")
    }

    @Test func oneIsChosen() {
        #expect(people.html(selecting: "2").string == "\(ana)<option value=\"2\" selected>Bia &amp; Léo</option>\(caio)")
        #expect(people.label(of: "2") == "Bia & Léo")
        #expect(people.label(of: "3") == nil)
    }

    @Test func someAreLeftOut() {
        #expect(people.html(without: ["2", "7"]).string == ana + caio)
    }
}
