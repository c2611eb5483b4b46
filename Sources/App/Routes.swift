import Accounts
import Outbox
import Surveys
import Tickets
import Web

/// The route table, room by room.
package enum Routes {
    package static func all(_ work: WorkMetrics = WorkMetrics()) -> [Route] {
        HealthRoutes.all + MetricsRoutes.all(work) + SignInRoutes.all + FollowerRoutes.all + InboxRoutes.all + TicketRoutes.all
            + OpinionRoutes.all + ImportRoutes.all + LoopSettingsRoutes.all + SettingsRoutes.all + CategoryRoutes.all
            + TeamRoutes.all
    }
}
