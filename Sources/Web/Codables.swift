import Domain
import Postgres

// How Domain's values stand in the database.
extension Audience: PostgresCodable {}
extension Channel: PostgresCodable {}
extension FollowerInterest: PostgresCodable {}
extension Role: PostgresCodable {}
extension ScoreClass: PostgresCodable {}
extension TicketStatus: PostgresCodable {}
