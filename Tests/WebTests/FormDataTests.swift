import Testing
@testable import Web

@Suite struct FormDataTests {
    @Test(arguments: [
        ("a=1&b=2", ["a=1", "b=2"]), ("a=+x+&a=%C3%A7", ["a= x ", "a=ç"]), ("a", ["a="]), ("=b", ["=b"]), ("a=%", ["a=%"]),
        ("a=%G1%41", ["a=%G1A"]), ("a=%00", ["a=\u{FFFD}"]), ("a=%FF", ["a=\u{FFFD}"]), ("&&a=1&", ["a=1"]), ("a=b=c", ["a=b=c"]), ("", []),
    ]) func fieldsAreParsedAsTheURLStandardSays(text: String, expected: [String]) {
        #expect(FormData(urlEncoded: Array(text.utf8)).fields.map { "\($0.name)=\($0.value)" } == expected)
    }
}
