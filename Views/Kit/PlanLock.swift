import Domain
import HTML

/// Why the tenant's plan does not allow a control: shown with a padlock beside the disabled control. Made by `Strings.lock(until:)`.
package struct PlanLock: Sendable {
    package var reason: String

    package init(reason: String) { self.reason = reason }

    var body: HTML { "<p class=\"lock\">\(Icon.lock)<span>\(reason)</span></p>" }

    /// The disabled control and the reason.
    func body(inPlaceOf label: String) -> HTML {
        "<button class=\"pill\" disabled>\(Icon.lock)\(label)</button><p class=\"lock\"><span>\(reason)</span></p>"
    }
}
