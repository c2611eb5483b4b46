@testable import Web



/// A posted form of any bytes: no field contains a NUL, which PostgreSQL's text cannot hold, and the fields, encoded again, are read back.
enum FormClaim {
    static func check(_ bytes: [UInt8]) throws {
        let form = FormData(urlEncoded: bytes)
        let ampersands = bytes.count { $0 == UInt8(ascii: "&") }
        try expect(form.fields.count <= ampersands + 1, "more fields than were sent")
        for (name, value) in form.fields {
            try expect(!name.utf8.contains(0) && !value.utf8.contains(0), "a NUL came through")
        }
        try expect(FormData(urlEncoded: Array(written(form).utf8)) == form, "not read back as it was written")
    }

    private static func written(_ form: FormData) -> String {
        form.fields.map { "\(escaped($0.name))=\(escaped($0.value))" }.joined(separator: "&")
    }

    private static func escaped(_ text: String) -> String {
        text.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
