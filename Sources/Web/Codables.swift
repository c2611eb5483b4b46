import Domain
import Postgres

// Domain's enums are stored as their raw values. Declared here because Domain does not import Postgres.
extension Audience: PostgresCodable {}
extension Channel: PostgresCodable {}
extension FollowerInterest: PostgresCodable {}
extension Role: PostgresCodable {}
extension ScoreClass: PostgresCodable {}
extension TicketStatus: PostgresCodable {}
