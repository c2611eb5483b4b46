import Domain
import Foundation
import Views

/// The cookie that carries a flash message from a redirect to the next page.
///
/// It holds a code and ticket numbers, no text. It is not signed: a forged one changes only what the forger's own page shows.
package enum FlashCookie {
    package static let name = "retorno_flash"

    /// Deletes the cookie.
    package static func expired(_ application: Application) -> Cookie {
        Cookie(name: name, value: "", maxAge: 0, isSecure: application.isSecure)
    }

    /// Sets the cookie for 60 seconds, enough for the redirect.
    package static func carrying(_ message: FlashMessage, _ application: Application) -> Cookie {
        Cookie(name: name, value: message.cookieValue, maxAge: 60, isSecure: application.isSecure)
    }
}

/// The outcome of a form, shown by the next page. Lists are ticket numbers, at most 500 in the cookie.
package enum FlashMessage: Equatable {
    case archived([Int]), unarchived([Int])
    case replyQueued, noted, notedNamingNobody, customerReplyLogged, closed, propertiesChanged, assigned, returned
    case bulkChanged(Int)
    case followerAdded, followerRemoved, following, notFollowing
    case viewSaved, viewRemoved, viewUnnamed, settingsSaved
    case nothingSelected, nothingChanged, unchanged

    /// The code and its numbers, such as `archived-3.17`.
    package var cookieValue: String {
        switch self {
        case .archived(let numbers): "archived-" + Self.list(numbers)
        case .unarchived(let numbers): "unarchived-" + Self.list(numbers)
        case .bulkChanged(let count): "bulkChanged-\(count)"
        default: "\(self)"
        }
    }

    /// Nil for a value that `cookieValue` does not write.
    package init?(cookieValue: String) {
        let halves = cookieValue.split(separator: "-", maxSplits: 1)
        let numbers = halves.count > 1 ? halves[1].split(separator: ".").prefix(500).compactMap { Int($0) } : []
        switch halves.first {
        case "archived": self = .archived(numbers)
        case "unarchived": self = .unarchived(numbers)
        case "bulkChanged": self = .bulkChanged(numbers.first ?? 0)
        default:
            guard let message = Self.withoutNumbers.first(where: { $0.cookieValue == cookieValue }) else { return nil }
            self = message
        }
    }

    private static let withoutNumbers: [FlashMessage] = [
        .replyQueued, .noted, .notedNamingNobody, .customerReplyLogged, .closed, .propertiesChanged, .assigned, .returned,
        .followerAdded, .followerRemoved, .following, .notFollowing, .viewSaved, .viewRemoved, .viewUnnamed, .settingsSaved,
        .nothingSelected, .nothingChanged, .unchanged,
    ]

    private static func list(_ numbers: [Int]) -> String { numbers.prefix(500).map(String.init).joined(separator: ".") }
}

extension Response {
    /// A redirect after a form, whose page shows the message.
    package static func redirect(to path: String, flash message: FlashMessage, _ application: Application) -> Response {
        .redirect(to: path).setting(FlashCookie.carrying(message, application))
    }
}

extension PublicRequest {
    /// The flash message of the cookie in the language of the request, with its undo form; nil when signed out.
    package func flash(_ scope: Scope?) -> Flash? {
        guard let scope, let message = cookies[FlashCookie.name].flatMap(FlashMessage.init(cookieValue:)) else { return nil }
        return message.flash(strings, tenant: scope.tenant.slug, here: here)
    }
}

extension FlashMessage {
    fileprivate func flash(_ strings: Strings, tenant: String, here: String) -> Flash {
        switch self {
        case .archived(let numbers):
            Flash(.done, strings.bulk.archived(numbers.count), undo: undo("unarchive", numbers, tenant, here))
        case .unarchived(let numbers):
            Flash(.done, strings.bulk.unarchived(numbers.count), undo: undo("archive", numbers, tenant, here))
        case .bulkChanged(let count): Flash(.done, strings.bulk.changed(count))
        case .replyQueued: Flash(.done, strings.ticket.replyQueued)
        case .noted: Flash(.done, strings.ticket.noteSaved)
        case .notedNamingNobody: Flash(.warning, strings.ticket.noteNamesNobody)
        case .customerReplyLogged: Flash(.done, strings.ticket.customerReplySaved)
        case .returned: Flash(.done, strings.ticket.returned)
        case .nothingSelected: Flash(.warning, strings.bulk.nothingChosen)
        case .nothingChanged: Flash(.warning, strings.bulk.nothingToApply)
        case .viewSaved: Flash(.done, strings.filters.viewSaved)
        case .viewRemoved: Flash(.done, strings.filters.viewRemoved)
        case .viewUnnamed: Flash(.warning, strings.filters.viewUnnamed)
        case .settingsSaved: Flash(.done, strings.settings.saved)
        default: Flash(.done, strings.ticket.saved)
        }
    }

    private func undo(_ action: String, _ numbers: [Int], _ tenant: String, _ here: String) -> Flash.Undo? {
        numbers.isEmpty
            ? nil
            : Flash.Undo(
                path: Paths.bulk(tenant),
                fields: [("action", action), ("back", here)] + numbers.map { ("ticket", String($0)) })
    }
}
