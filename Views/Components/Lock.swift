import Domain
import HTML

/// Why a control can't be used on this plan: shown beside the disabled control with a lock. Made by `Text.lock(for:)`.
package struct Lock: Sendable {
    package var reason: String

    package init(reason: String) { self.reason = reason }

    var body: HTML { "<p class=\"lock\">\(Icon.lock)<span>\(reason)</span></p>" }

    /// The control as it would stand there, disabled, and why.
    func body(inPlaceOf label: String) -> HTML {
        "<button class=\"pill\" disabled>\(Icon.lock)\(label)</button><p class=\"lock\"><span>\(reason)</span></p>"
    }
}
