import Domain
import Foundation
import Views

/// What the last act did, kept in a cookie until the next page says it. It holds a code and numbers, never words, and a
/// forged one only makes the forger's own page say something odd.
package enum FlashCookie {
    package static let name = "retorno_flash"

    package static func none(_ application: Application) -> Cookie {
        Cookie(name: name, value: "", maxAge: 0, isSecure: application.isSecure)
    }

    package static func of(_ message: FlashMessage, _ application: Application) -> Cookie {
        Cookie(name: name, value: message.cookieValue, maxAge: 60, isSecure: application.isSecure)
    }
}

/// Something done that the next page tells of.
package enum FlashMessage: Equatable {
    case archived([Int]), unarchived([Int])
    case replyQueued, noted, notedNamingNobody, customerReplyLogged, closed, reopened, propertiesChanged, assigned, returned
    case bulkChanged(Int)
    case followerAdded, followerRemoved, following, notFollowing
    case categoriesSaved, viewSaved, viewRemoved, viewUnnamed, settingsSaved
    case nothingChosen, nothingChanged, unchanged

    package var cookieValue: String {
        switch self {
        case .archived(let numbers): "archived-" + Self.list(numbers)
        case .unarchived(let numbers): "unarchived-" + Self.list(numbers)
        case .bulkChanged(let count): "bulkChanged-\(count)"
        default: "\(self)"
        }
    }

    package init?(cookieValue: String) {
        let halves = cookieValue.split(separator: "-", maxSplits: 1)
        let numbers = halves.count > 1 ? halves[1].split(separator: ".").prefix(500).compactMap { Int($0) } : []
        switch halves.first {
        case "archived": self = .archived(numbers)
        case "unarchived": self = .unarchived(numbers)
        case "bulkChanged": self = .bulkChanged(numbers.first ?? 0)
        default:
            guard let message = Self.plain.first(where: { $0.cookieValue == cookieValue }) else { return nil }
            self = message
        }
    }

    private static let plain: [FlashMessage] = [
        .replyQueued, .noted, .notedNamingNobody, .customerReplyLogged, .closed, .reopened, .propertiesChanged, .assigned, .returned,
        .followerAdded,
        .followerRemoved, .following, .notFollowing, .categoriesSaved, .viewSaved, .viewRemoved, .viewUnnamed, .settingsSaved,
        .nothingChosen, .nothingChanged, .unchanged,
    ]

    private static func list(_ numbers: [Int]) -> String { numbers.prefix(500).map(String.init).joined(separator: ".") }
}

extension Response {
    package static func redirect(to path: String, flash message: FlashMessage, _ application: Application) -> Response {
        .redirect(to: path).setting(FlashCookie.of(message, application))
    }
}

extension PublicRequest {
    /// What the last act did, in words, with its undo.
    package func flash(_ scope: Scope?) -> Flash? {
        guard let scope, let message = cookies[FlashCookie.name].flatMap(FlashMessage.init(cookieValue:)) else { return nil }
        return message.flash(strings, tenant: scope.tenant.slug, here: here)
    }
}

extension FlashMessage {
    fileprivate func flash(_ text: Strings, tenant: String, here: String) -> Flash {
        switch self {
        case .archived(let numbers):
            Flash(.done, text.bulk.archived(numbers.count), undo: undo("unarchive", numbers, tenant, here))
        case .unarchived(let numbers):
            Flash(.done, text.bulk.unarchived(numbers.count), undo: undo("archive", numbers, tenant, here))
        case .bulkChanged(let count): Flash(.done, text.bulk.changed(count))
        case .replyQueued: Flash(.done, text.ticket.replyQueued)
        case .noted: Flash(.done, text.ticket.noteSaved)
        case .notedNamingNobody: Flash(.warning, text.ticket.noteNamesNobody)
        case .customerReplyLogged: Flash(.done, text.ticket.customerReplySaved)
        case .returned: Flash(.done, text.ticket.returned)
        case .nothingChosen: Flash(.warning, text.bulk.nothingChosen)
        case .nothingChanged: Flash(.warning, text.bulk.nothingToApply)
        case .viewSaved: Flash(.done, text.filters.viewSaved)
        case .viewRemoved: Flash(.done, text.filters.viewRemoved)
        case .viewUnnamed: Flash(.warning, text.filters.viewUnnamed)
        case .settingsSaved: Flash(.done, text.settings.saved)
        default: Flash(.done, text.ticket.saved)
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
