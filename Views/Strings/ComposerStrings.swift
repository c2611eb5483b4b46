package struct ComposerStrings: Sendable {
    package let region: String
    package let reply: String
    package let note: String
    package let customerReply: String
    package let subject: String
    package let settings: String
    package let customerName: String
    package let customerNameHint: String
    package let to: String
    package let from: String
    package let message: String
    package let send: String
    package let sendAndClose: String
    package let signatureFollows: String
    package let noAddress: String
    package let noteLabel: String
    package let noteHint: String
    package let saveNote: String
    package let customerReplyLabel: String
    package let customerReplyHint: String
    package let channel: String
    package let saveCustomerReply: String
}
