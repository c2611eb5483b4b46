import Web

/// The link in a notice that lets a follower stop the e-mails without signing in: ticket and member, signed.
package struct FollowerLink: Sendable {
    package let tenant: Int
    package let ticket: Int
    package let member: Int

    package func token(_ secrets: Secrets) -> String { secrets.sign("\(tenant)/\(ticket)/\(member)", for: .follower) }
}

extension FollowerLink {
    /// Nil when the token's signature is not ours.
    package init?(token: String, _ secrets: Secrets) {
        guard let text = secrets.open(token, for: .follower) else { return nil }
        let numbers = text.split(separator: "/").compactMap { Int($0) }
        guard numbers.count == 3 else { return nil }
        self.init(tenant: numbers[0], ticket: numbers[1], member: numbers[2])
    }
}
