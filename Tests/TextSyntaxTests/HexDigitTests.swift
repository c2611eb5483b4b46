import Testing

@testable import TextSyntax

@Suite struct HexDigitTests {
    @Test func exactlyTheHexadecimalDigitsHaveAValue() {
        for byte in UInt8.min...UInt8.max {
            let digit = byte < 0x80 ? Character(Unicode.Scalar(byte)).hexDigitValue : nil
            #expect(byte.hexValue.map(Int.init) == digit)
        }
    }
}
