import Testing

@testable import Domain

@Suite struct LimitsTests {
    @Test(arguments: [
        ("", 0, false), ("a", 0, true), ("abc", 3, false), ("éé", 2, false), ("ééé", 2, true),
        ("e\u{301}", 1, true), ("👨‍👩‍👧", 4, true), ("👨‍👩‍👧", 5, false),
    ])
    func aTextIsAsLongAsPostgreSQLCountsIt(_ text: String, _ limit: Int, _ isLonger: Bool) {
        #expect(text.isLonger(than: limit) == isLonger)
    }
}
