import Crypto
import Foundation

/// Proofs made with the installation's secret key: a token that only this installation can have written.
package struct Secrets: Sendable {
    private let key: SymmetricKey

    package init(secretKey: String) {
        key = SymmetricKey(data: SHA256.hash(data: Data(secretKey.utf8)))
    }

    /// What the proof is for keeps one kind of token from passing as another.
    package enum Purpose: String {
        case form, follower, signInChoice, replyAddress
    }

    package func signature(of text: String, for purpose: Purpose) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Array("\(purpose.rawValue):\(text)".utf8), using: key)
        return Data(code).base64URL
    }

    /// Eighty bits in small letters and digits, for the local part of an e-mail address.
    package func shortSignature(of text: String, for purpose: Purpose) -> String {
        HMAC<SHA256>.authenticationCode(for: Data("\(purpose.rawValue):\(text)".utf8), using: key)
            .prefix(10).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    /// In constant time.
    package func isSignature(_ signature: String, of text: String, for purpose: Purpose) -> Bool {
        guard let code = Data(base64URL: signature) else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(
            code, authenticating: Data("\(purpose.rawValue):\(text)".utf8), using: key)
    }

    /// `text` with its proof, for a URL: whoever has it may do what it says, and cannot alter it.
    package func sign(_ text: String, for purpose: Purpose) -> String {
        "\(Data(text.utf8).base64URL).\(signature(of: text, for: purpose))"
    }

    /// The text of a signed token, or nil when it was not signed here for this purpose.
    package func open(_ token: String, for purpose: Purpose) -> String? {
        let halves = token.split(separator: ".")
        guard halves.count == 2, let data = Data(base64URL: String(halves[0])) else { return nil }
        let text = String(decoding: data, as: UTF8.self)
        return isSignature(String(halves[1]), of: text, for: purpose) ? text : nil
    }
}

/// A token that nobody can guess, and the hash under which the database knows it.
package struct RandomToken: Sendable {
    package let text: String

    package init() {
        text = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }.base64URL
    }

    package init(text: String) { self.text = text }

    package var hash: [UInt8] { Array(SHA256.hash(data: Data(text.utf8))) }
}

extension Data {
    /// Source: RFC 4648, 5, without padding.
    package var base64URL: String {
        var digits = Array(base64EncodedData())
        while digits.last == UInt8(ascii: "=") { digits.removeLast() }
        for index in digits.indices {
            switch digits[index] {
            case UInt8(ascii: "+"): digits[index] = UInt8(ascii: "-")
            case UInt8(ascii: "/"): digits[index] = UInt8(ascii: "_")
            default: break
            }
        }
        return String(decoding: digits, as: UTF8.self)
    }

    package init?(base64URL text: String) {
        let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        self.init(base64Encoded: text.replacing("-", with: "+").replacing("_", with: "/") + padding)
    }
}
