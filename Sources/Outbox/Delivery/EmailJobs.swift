import JobQueue

extension QueueName {
    /// What a person waits for.
    package static let replies: QueueName = "replies"
    package static let notifications: QueueName = "notifications"
    package static let maintenance: QueueName = "maintenance"
}

extension RetryPolicy {
    /// 20 attempts: rests of 2 s, 4 s, 8 s … 8,192 s, then 4 h each; the last attempt is 28 h 33 min after the first. Then a server
    /// that never answered counts as a refusal.
    package static let delivery = RetryPolicy(maxAttempts: 20, firstDelay: .seconds(2), maximumDelay: .seconds(14_400))
}

/// Sends a reply to a customer.
package struct SendReply: Job {
    package static let kind: JobKind = "send_reply"
    package static let queue = QueueName.replies
    package static let priority = JobPriority.high
    package static let retryPolicy = RetryPolicy.delivery

    package let email: Int

    package init(email: Int) { self.email = email }
}

/// Sends an e-mail that is no message to a customer, such as a notice to a follower.
package struct SendNotice: Job {
    package static let kind: JobKind = "send_notice"
    package static let queue = QueueName.notifications
    package static let retryPolicy = RetryPolicy.delivery

    package let email: Int

    package init(email: Int) { self.email = email }
}
