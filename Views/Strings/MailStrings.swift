/// The e-mails that Retorno itself writes, to followers.
package struct MailStrings: Sendable {
    package let followerSubject: @Sendable (_ number: Int, _ name: String) -> String
    package let followerBody: @Sendable (_ sentence: String, _ excerpt: String, _ ticketURL: String, _ stopURL: String) -> String
}
