import Domain
import Foundation
import Web

/// The input of the form of status, priority and deadline. A field is left unchanged when it is absent, and when it equals `was_…`, the
/// value that the form showed: another member may have changed it meanwhile.
struct TicketPropertiesInput {
    var change = UpdateTicket()
    var problems: [Field: Problem] = [:]

    enum Field: String { case status, priority, deadline }

    enum Problem { case notAChoice, notADate, deadlinePassed, deadlineTooFar }

    /// Five years, in seconds.
    private static let longestDeadline: TimeInterval = 5 * 366 * 86_400

    init(_ form: FormData, zone: TimeZone, now: Date) {
        func changed(_ field: Field) -> String? {
            form[field.rawValue] == form["was_" + field.rawValue] ? nil : form[field.rawValue]
        }
        if let status = changed(.status) {
            change.status = TicketStatus(rawValue: status)
            if change.status == nil { problems[.status] = .notAChoice }
        }
        if let priority = changed(.priority) {
            change.priority = Int(priority).flatMap(Priority.init(rawValue:))
            if change.priority == nil { problems[.priority] = .notAChoice }
        }
        if let deadline = changed(.deadline).map(\.trimmed) {
            if deadline.isEmpty {
                change.deadline = .some(nil)
            } else if let civil = CivilTime(formField: deadline) {
                let instant = civil.instant(in: zone)
                change.deadline = instant
                if instant < now { problems[.deadline] = .deadlinePassed }
                if instant > now + Self.longestDeadline { problems[.deadline] = .deadlineTooFar }
            } else {
                problems[.deadline] = .notADate
            }
        }
    }
}
