import Crypto
import Foundation

/// Signs and verifies tokens with the installation's secret key. HMAC-SHA-256. Source: RFC 2104.
package struct Secrets: Sendable {
    private let key: SymmetricKey

    /// - Parameter secretKey: text of any length, hashed to the key's 256 bits.
    package init(secretKey: String) {
        key = SymmetricKey(data: SHA256.hash(data: Data(secretKey.utf8)))
    }

    /// Part of what is signed, so that a token of one purpose is invalid for another.
    package enum Purpose: String {
        case form, follower, signInChoice, replyAddress
    }

    /// 256 bits in base64url.
    package func signature(of text: String, for purpose: Purpose) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Array("\(purpose.rawValue):\(text)".utf8), using: key)
        return Data(code).base64URL
    }

    /// 80 bits in lower-case hexadecimal, for the local part of an e-mail address, which mail servers may fold to lower case.
    package func shortSignature(of text: String, for purpose: Purpose) -> String {
        HMAC<SHA256>.authenticationCode(for: Data("\(purpose.rawValue):\(text)".utf8), using: key)
            .prefix(10).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    /// Compares in constant time.
    package func isSignature(_ signature: String, of text: String, for purpose: Purpose) -> Bool {
        guard let code = Data(base64URL: signature) else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(
            code, authenticating: Data("\(purpose.rawValue):\(text)".utf8), using: key)
    }

    /// A token of `text` and its signature, for a URL. The text is readable; the bearer cannot alter it.
    package func sign(_ text: String, for purpose: Purpose) -> String {
        "\(Data(text.utf8).base64URL).\(signature(of: text, for: purpose))"
    }

    /// The text of a token; nil when its signature is invalid for this purpose.
    package func open(_ token: String, for purpose: Purpose) -> String? {
        let halves = token.split(separator: ".")
        guard halves.count == 2, let data = Data(base64URL: String(halves[0])) else { return nil }
        let text = String(decoding: data, as: UTF8.self)
        return isSignature(String(halves[1]), of: text, for: purpose) ? text : nil
    }
}

/// A random token of 256 bits. The database stores only its hash.
package struct RandomToken: Sendable {
    package let text: String

    package init() {
        text = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }.base64URL
    }

    package init(text: String) { self.text = text }

    /// SHA-256. Needs no salt, because the token is random.
    package var hash: [UInt8] { Array(SHA256.hash(data: Data(text.utf8))) }
}

extension Data {
    /// base64url without padding. Source: RFC 4648, 5.
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

    /// Decodes base64url without padding; nil when invalid.
    package init?(base64URL text: String) {
        let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        self.init(base64Encoded: text.replacing("-", with: "+").replacing("_", with: "/") + padding)
    }
}
