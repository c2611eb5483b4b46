import Domain
import Foundation
import Views
import Web

/// The form "Tratativa" as it was posted. A field that is absent is left as it is, and so is one that the person did not touch
/// (`was_…` tells what stood in it): a colleague may have changed it meanwhile.
struct TicketPropertiesInput {
    var change = UpdateTicket()
    var errors: FieldErrors = [:]

    private static let furthest: TimeInterval = 5 * 366 * 86_400

    init(_ form: FormData, zone: TimeZone, now: Date, text: Strings) {
        func touched(_ name: String) -> String? { form[name] == form["was_" + name] ? nil : form[name] }
        if let status = touched("status") {
            change.status = TicketStatus(rawValue: status)
            if change.status == nil { errors.sentences["status"] = text.problems.notAChoice }
        }
        if let priority = touched("priority") {
            change.priority = Int(priority).flatMap(Priority.init(rawValue:))
            if change.priority == nil { errors.sentences["priority"] = text.problems.notAChoice }
        }
        if let deadline = touched("deadline").map(\.trimmed) {
            if deadline.isEmpty {
                change.deadline = .some(nil)
            } else if let civil = CivilTime(formField: deadline) {
                let instant = civil.instant(in: zone)
                change.deadline = instant
                if instant < now { errors.sentences["deadline"] = text.problems.deadlinePassed }
                if instant > now + Self.furthest { errors.sentences["deadline"] = text.problems.deadlineTooFar }
            } else {
                errors.sentences["deadline"] = text.problems.notADate
            }
        }
    }
}
