import Domain
import Foundation
import Views

/// The form "Tratativa" as it was posted. A field that is absent is left as it is.
struct TreatmentInput {
    var change = ChangeTreatment()
    var errors: FieldErrors = [:]

    init(_ form: FormData, zone: TimeZone, text: Text) {
        if let status = form["status"] {
            change.status = TicketStatus(rawValue: status)
            if change.status == nil { errors.sentences["status"] = text.problems.notAChoice }
        }
        if let priority = form["priority"] {
            change.priority = Int(priority).flatMap(Priority.init(rawValue:))
            if change.priority == nil { errors.sentences["priority"] = text.problems.notAChoice }
        }
        if let deadline = form["deadline"].map(\.trimmed) {
            if deadline.isEmpty {
                change.deadline = .some(nil)
            } else if let civil = CivilTime(formField: deadline) {
                change.deadline = civil.instant(in: zone)
            } else {
                errors.sentences["deadline"] = text.problems.notADate
            }
        }
    }
}

/// What is wrong with a text that must say something.
enum TextProblem {
    static func of(_ text: String, limit: Int, _ words: Text) -> String? {
        if text.isEmpty { return words.problems.required }
        return text.count > limit ? words.problems.tooLong(limit) : nil
    }
}
