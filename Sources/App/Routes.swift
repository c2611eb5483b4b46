import Accounts
import Outbox
import Surveys
import Tickets
import Web

/// The map of the product: every path, who may ask for it and which feature it needs, feature by feature.
package enum Routes {
    package static let all: [Route] =
        HealthRoutes.all + MetricsRoutes.all + SignInRoutes.all + FollowerRoutes.all + InboxRoutes.all + TicketRoutes.all
        + OpinionRoutes.all + ImportRoutes.all + LoopSettingsRoutes.all + SettingsRoutes.all
        + CategoryRoutes.all + TeamRoutes.all
}
