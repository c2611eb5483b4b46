import Foundation

/// A job's value as JSON. Dates are seconds since 1970, as `extract(epoch FROM …)` gives them, so that SQL can build a payload too.
enum JobPayload {
    static func encode(_ job: some Job) throws -> String {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .secondsSince1970
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(job), as: UTF8.self)
    }

    static func decode<Work: Job>(_: Work.Type, _ payload: String) throws -> Work {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .secondsSince1970
        return try decoder.decode(Work.self, from: Data(payload.utf8))
    }
}
