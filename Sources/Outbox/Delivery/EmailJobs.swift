import JobQueue

extension QueueName {
    /// E-mails to customers.
    package static let replies: QueueName = "replies"
    package static let notifications: QueueName = "notifications"
    package static let maintenance: QueueName = "maintenance"
}

/// Sends a reply to a customer. A server that is unreachable at the last attempt counts as a refusal.
package struct SendReply: Job {
    package static let kind: JobKind = "send_reply"
    package static let queue = QueueName.replies
    package static let priority = JobPriority.high

    package let email: Int

    package init(email: Int) { self.email = email }
}

/// Sends an e-mail that is not a message to a customer, such as a notice to a follower.
package struct SendNotice: Job {
    package static let kind: JobKind = "send_notice"
    package static let queue = QueueName.notifications

    package let email: Int

    package init(email: Int) { self.email = email }
}
