import CLibpq
import Glibc

extension PostgresConnection {
    /// Closes the connection when the server or the network falls silent: the server itself ends a long statement
    /// (statement_timeout), this fires a little later. One timer serves many batches and is renewed while there is work.
    func watchProgress() {
        guard watch == nil, limits.statementTimeout > .zero else { return }
        watch = loop.schedule(after: timeout) { [weak self] in
            self?.assumeIsolated { $0.checkProgress() }
        }
    }

    private var timeout: Duration {
        let answers = max(1, inFlight.reduce(0) { $0 + $1.steps.count })
        return limits.statementTimeout * answers + limits.silence
    }

    private func checkProgress() {
        watch = nil
        guard isOpen, !inFlight.isEmpty || isOutsidePipeline else { return }
        if isOutsidePipeline, socketWaiter == nil { lastProgress = .now }  // the caller is the slow side
        let noTimeout = transaction?.noTimeout ?? false || inFlight.contains { $0.batch.noTimeout }
        if !noTimeout && lastProgress.duration(to: .now) >= timeout { return close("the server does not answer") }
        watchProgress()
    }

    /// Whether the kernel still considers an idle connection open. Sends nothing.
    var isAlive: Bool {
        guard isOpen else { return false }
        if lastProgress.duration(to: .now) < .milliseconds(100) { return true }
        var byte: UInt8 = 0
        let count = recv(PQsocket(handle), &byte, 1, Int32(MSG_PEEK | MSG_DONTWAIT))
        if count < 0 { return errno == EAGAIN || errno == EWOULDBLOCK }
        guard count > 0, PQconsumeInput(handle) == 1 else { return false }
        _ = PQisBusy(handle)
        return PQstatus(handle) == CONNECTION_OK
    }
}
