import Crypto
import CryptoExtras
import Foundation
import Reactor

/// A password hash as stored: `scrypt$15$8$3$salt$key`. The cost is part of it, so that it can be raised for new hashes.
///
/// A hash takes 32 MiB and some tenths of a second, so it is computed in the lane for passwords, off the event loops. Source: RFC 7914;
/// the cost is OWASP's minimum for scrypt.
package struct PasswordHash: Sendable {
    package let text: String

    package init(text: String) { self.text = text }

    /// Hashes a password with a new salt.
    ///
    /// - Throws: `LaneFull` when too many attempts of the client wait.
    package static func make(from password: String, client: String = "") async throws -> PasswordHash {
        let salt = SymmetricKey(size: .bits128).withUnsafeBytes { Data($0) }
        let cost = Cost.current
        let key = try await offload(on: .passwords, key: client) { try cost.key(from: password, salt: salt) }
        return PasswordHash(text: "\(cost.text)$\(salt.base64URL)$\(key.base64URL)")
    }

    /// Verifies a password in constant time. False for a malformed hash.
    ///
    /// - Parameter client: the network address; the lane is fair between clients.
    /// - Throws: `LaneFull` when too many attempts of the client wait.
    package func matches(_ password: String, client: String) async throws -> Bool {
        let parts = text.split(separator: "$").map(String.init)
        guard parts.count == 6, let cost = Cost(parts.prefix(4)), let salt = Data(base64URL: parts[4]),
            let key = Data(base64URL: parts[5])
        else { return false }
        let found = try await offload(on: .passwords, key: client) { try cost.key(from: password, salt: salt) }
        return zip(found, key).reduce(found.count == key.count) { $0 && $1.0 == $1.1 }
    }

    /// Verified when the account does not exist, so that the response time does not reveal whether it does. Matches no password.
    package static let unknownAccount = PasswordHash(text: "\(Cost.current.text)$AAAAAAAAAAAAAAAAAAAAAA$AAAA")

    fileprivate struct Cost: Sendable {
        /// log2 of scrypt's N.
        let roundsPower: Int
        let blockSize: Int
        let parallelism: Int

        static let current = Cost(roundsPower: 15, blockSize: 8, parallelism: 3)

        var text: String { "scrypt$\(roundsPower)$\(blockSize)$\(parallelism)" }

        func key(from password: String, salt: Data) throws -> Data {
            let key = try KDF.Scrypt.deriveKey(
                from: Data(password.utf8), salt: salt, outputByteCount: 32,
                rounds: 1 << roundsPower, blockSize: blockSize, parallelism: parallelism)
            return key.withUnsafeBytes { Data($0) }
        }
    }
}

extension PasswordHash.Cost {
    fileprivate init?(_ parts: ArraySlice<String>) {
        let numbers = parts.dropFirst().compactMap { Int($0) }
        guard parts.first == "scrypt", numbers.count == 3, (10...20).contains(numbers[0]), (1...16).contains(numbers[1]),
            (1...16).contains(numbers[2])
        else { return nil }
        self.init(roundsPower: numbers[0], blockSize: numbers[1], parallelism: numbers[2])
    }
}
