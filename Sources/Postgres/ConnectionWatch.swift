import CLibpq
import Glibc

extension Connection {
    /// The server ends a long statement itself (statement_timeout). Should it, or the network, fall silent, this
    /// ends the connection a little later. One timer serves many trips: it is set when there is none, and set again
    /// while there is work.
    func watchProgress() {
        guard watch == nil, limits.statementTimeout > .zero else { return }
        watch = loop.schedule(after: patience) { [weak self] in
            self?.assumeIsolated { $0.checkProgress() }
        }
    }

    private var patience: Duration {
        let answers = max(1, flights.reduce(0) { $0 + $1.steps.count })
        return limits.statementTimeout * answers + limits.silence
    }

    private func checkProgress() {
        watch = nil
        guard isOpen, !flights.isEmpty || isOutsidePipeline else { return }
        if isOutsidePipeline, socketWaiter == nil { lastProgress = .now }  // it is the caller who takes his time
        let isPatient = transaction?.isPatient ?? false || flights.contains { $0.trip.isPatient }
        if !isPatient && lastProgress.duration(to: .now) >= patience { return close("the server does not answer") }
        watchProgress()
    }

    /// Whether an idle connection's other end is still there, as far as the kernel knows. Sends nothing.
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
