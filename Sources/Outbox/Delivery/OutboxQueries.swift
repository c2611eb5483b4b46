import Domain
import JobQueue
import Postgres
import Web

package enum OutboxQueries {
    /// Writes the e-mail, its message in the ticket's history, and the job that sends it. Nil when the same member sent the same text
    /// on this ticket within the last minute. The caller must have locked the ticket's row.
    package static func queueReply(_ email: NewEmail, by scope: Scope) -> Query<Int?> {
        let sql: SQL = """
            WITH email AS (
              INSERT INTO emails (tenant_id, ticket_number, from_name, reply_to, to_name, to_address, subject, body)
              SELECT \(scope.tenant.id), \(email.ticket), \(email.fromName), \(email.replyTo), \(email.toName),
                \(email.toAddress), \(email.subject), \(email.body)
              WHERE NOT EXISTS (
                SELECT FROM messages
                WHERE tenant_id = \(scope.tenant.id) AND ticket_number = \(email.ticket) AND direction = 'out'
                  AND member_id = \(scope.member.id) AND subject = \(email.subject) AND body = \(email.body)
                  AND created_at > now() - interval '1 minute')
              RETURNING tenant_id, id
            ), message AS (
              INSERT INTO messages (tenant_id, ticket_number, direction, member_id, email_id, channel, subject, body)
              SELECT tenant_id, \(email.ticket), 'out', \(scope.member.id), id, 'email', \(email.subject), \(email.body)
              FROM email
            )
            \(SQL.enqueue(SendReply.self, from: "SELECT tenant_id, jsonb_build_object('email', id) FROM email"))
            RETURNING (payload ->> 'email')::bigint
            """
        return sql.firstValue(Int.self)
    }

    /// Writes an e-mail that is not a message to the customer, and the job that sends it.
    static func queueNotice(_ email: NewEmail, tenant: Int) -> Query<Int> {
        let sql: SQL = """
            WITH email AS (
              INSERT INTO emails
                (tenant_id, ticket_number, from_name, reply_to, to_name, to_address, subject, body, unsubscribe_url)
              VALUES (\(tenant), \(email.ticket), \(email.fromName), \(email.replyTo), \(email.toName), \(email.toAddress),
                \(email.subject), \(email.body), \(email.unsubscribeURL))
              RETURNING tenant_id, id
            )
            \(SQL.enqueue(SendNotice.self, from: "SELECT tenant_id, jsonb_build_object('email', id) FROM email"))
            """
        return sql.affected
    }

    /// Sends a refused or unconfirmed reply again, with the same Message-ID. No row when it is in another state.
    package static func requeue(message: Int, of ticket: Int, _ scope: Scope) -> Query<Int> {
        let sql: SQL = """
            WITH email AS (
              UPDATE emails AS e SET state = 'waiting', attempts = 0, server_message = NULL
              FROM messages AS m
              WHERE m.tenant_id = \(scope.tenant.id) AND m.id = \(message) AND m.ticket_number = \(ticket)
                AND e.tenant_id = m.tenant_id AND e.id = m.email_id AND e.state IN ('refused', 'unconfirmed')
              RETURNING e.tenant_id, e.id
            )
            \(SQL.enqueue(SendReply.self, from: "SELECT tenant_id, jsonb_build_object('email', id) FROM email"))
            """
        return sql.affected
    }

    /// Marks a refused or unconfirmed reply as sent. No row when it is in another state.
    package static func markSent(message: Int, of ticket: Int, _ scope: Scope) -> Query<Int> {
        let sql: SQL = """
            UPDATE emails AS e SET state = 'sent', resolved_at = now()
            FROM messages AS m
            WHERE m.tenant_id = \(scope.tenant.id) AND m.id = \(message) AND m.ticket_number = \(ticket)
              AND e.tenant_id = m.tenant_id AND e.id = m.email_id AND e.state IN ('refused', 'unconfirmed')
            """
        return sql.affected
    }

    static func email(_ id: Int, tenant: Int) -> Query<OutgoingEmail?> {
        let sql: SQL = """
            SELECT e.id, t.slug, e.ticket_number, e.from_name, e.reply_to, e.to_name, e.to_address, e.subject, e.body,
              e.unsubscribe_url, e.state, e.created_at, m.id IS NOT NULL
            FROM emails AS e
            JOIN tenants AS t ON t.id = e.tenant_id
            LEFT JOIN messages AS m ON m.tenant_id = e.tenant_id AND m.email_id = e.id
            WHERE e.tenant_id = \(tenant) AND e.id = \(id)
            """
        return sql.first(OutgoingEmail.init)
    }

    /// No row when the lease is lost or the e-mail is resolved.
    static func begin(_ id: Int, _ lease: Lease) -> Query<Int> {
        let sql: SQL = """
            WITH lease AS (\(lease.confirmation))
            UPDATE emails SET state = 'sending', attempts = attempts + 1
            WHERE tenant_id = \(lease.tenant) AND id = \(id) AND state IN ('waiting', 'sending', 'transmitting')
              AND EXISTS (SELECT FROM lease)
            """
        return sql.affected
    }

    /// No row when the lease is lost: then the message must not be transmitted.
    static func beginTransmission(of id: Int, _ lease: Lease) -> Query<Int> {
        let sql: SQL = """
            WITH lease AS (\(lease.confirmation))
            UPDATE emails SET state = 'transmitting', server_message = NULL, resolved_at = NULL
            WHERE tenant_id = \(lease.tenant) AND id = \(id) AND state = 'sending' AND EXISTS (SELECT FROM lease)
            """
        return sql.affected
    }

    static func set(_ state: EmailState, serverMessage: String? = nil, of id: Int, tenant: Int) -> Query<Int> {
        let sql: SQL = """
            UPDATE emails
            SET state = \(state.rawValue), server_message = \(serverMessage),
              resolved_at = CASE WHEN \(state != .waiting) THEN now() END
            WHERE tenant_id = \(tenant) AND id = \(id)
            """
        return sql.affected
    }

    /// Puts the ticket of a reply that was not delivered back among those that await a reply, and into the inbox.
    static func returnToInbox(_ ticket: Int, tenant: Int) -> Query<Int> {
        let sql: SQL = """
            UPDATE tickets SET awaiting_reply = true, archived_at = NULL, changed_at = clock_timestamp()
            WHERE tenant_id = \(tenant) AND number = \(ticket)
            """
        return sql.affected
    }
}
