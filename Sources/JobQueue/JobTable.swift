extension JobRegistry {
    /// The kinds as the Markdown table of docs/jobs.md.
    package var table: String {
        let header = [
            "| Kind | Queue | Priority | Attempts | First rest | Longest rest | Last attempt after | Time limit | Recurs |",
            "| --- | --- | --- | ---: | ---: | ---: | ---: | ---: | --- |",
        ]
        let rows = descriptions.map { job in
            let retries = job.retryPolicy
            let rests =
                retries.maxAttempts > 1
                ? [retries.firstDelay.words, retries.delay(afterAttempt: retries.maxAttempts - 1).words, retries.span.words]
                : ["–", "–", "–"]
            let cells =
                ["`\(job.kind)`", "\(job.queue)", "\(job.priority)", "\(retries.maxAttempts)"] + rests
                + [job.timeLimit.words, job.every.map { "every \($0.words)" } ?? "–"]
            return "| " + cells.joined(separator: " | ") + " |"
        }
        return (header + rows).joined(separator: "\n")
    }
}

extension Duration {
    var seconds: Double { self / .seconds(1) }

    /// `48 h 33 min`, `2 min 30 s`, `0.5 s`: the two largest units that are not zero.
    var words: String {
        let whole = components.seconds
        if whole < 60 { return whole == 0 && self > .zero ? "\(seconds) s" : "\(whole) s" }
        let units = [(whole / 86_400, "d"), (whole / 3_600 % 24, "h"), (whole / 60 % 60, "min"), (whole % 60, "s")]
        // hours up to three days, as one speaks of mail queues
        let parts = whole < 259_200 ? [(whole / 3_600, "h")] + units[2...] : units
        return parts.filter { $0.0 > 0 }.prefix(2).map { "\($0.0) \($0.1)" }.joined(separator: " ")
    }
}
