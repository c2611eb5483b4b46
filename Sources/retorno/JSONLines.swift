import Foundation
import Logging

/// Writes the log to standard error as one JSON object per line: time, level, message, and the metadata as further keys.
struct JSONLines: LogHandler {
    var logLevel: Logger.Level = .info
    var metadata: Logger.Metadata = [:]

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var fields = metadata.merging(event.metadata ?? [:]) { $1 }.mapValues { "\($0)" }
        fields["time"] = Date().ISO8601Format(.iso8601(timeZone: .gmt, includingFractionalSeconds: true))
        fields["level"] = "\(event.level)"
        fields["message"] = "\(event.message)"
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard var line = try? encoder.encode(fields) else { return }
        line.append(UInt8(ascii: "\n"))
        FileHandle.standardError.write(line)
    }
}

extension Logger {
    /// The program's logger, writing JSON or plain text to standard error.
    init(level: Level, asJSON: Bool) {
        self.init(label: "retorno") { label -> any LogHandler in
            if asJSON { JSONLines() } else { StreamLogHandler.standardError(label: label) }
        }
        logLevel = level
    }
}
