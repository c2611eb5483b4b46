import Foundation
import HTTPTypes

/// Receiving request heads, and discarding input at the end.
extension HTTPConnection {
    enum Received { case data, end, timedOut, stopped }

    /// Tries to receive first and waits only when there is no data. A short read has emptied the socket, and epoll
    /// reports what arrives later (epoll(7), question 9), so no read is attempted before that.
    func receive(room: Int, until deadline: Instant) async -> Received {
        while !isStopped {
            if mayRead {
                let (count, isDrained) = input.receive(from: descriptor, room: room)
                mayRead = !isDrained || isEnding
                if count > 0 { return .data }
                guard count == -Int(EAGAIN) else { return .end }
                mayRead = false
            }
            switch await waitToRead(until: deadline) {
            case .ready: continue
            case .timedOut: return .timedOut
            case .stopped: return .stopped
            }
        }
        return .stopped
    }

    func nextHead() async -> Result<RequestHead, Ending> {
        input.shrink()
        var parser = RequestParser(limits: limits)
        var deadline: Instant? = request == 0 ? .now + limits.headTime : nil
        while true {
            do throws(Rejection) {
                if !input.isEmpty, let head = try parser.parse(&input) { return .success(head) }
            } catch {
                return .failure(await reject(error))
            }
            let hasBegun = parser.hasBegun || !input.isEmpty
            if hasBegun, deadline == nil { deadline = .now + limits.headTime }
            isIdle = !hasBegun
            let received = await receive(room: 2048, until: deadline ?? .now + limits.idleTime)
            isIdle = false
            switch received {
            case .data: continue
            case .timedOut where hasBegun: return .failure(await reject(Rejection(.requestTimeout, "slow head")))
            // A request that arrived before the drain is still served.
            case .stopped where !isStopped && input.receive(from: descriptor, room: 2048).count > 0: continue
            case .end, .timedOut, .stopped: return .failure(.close)
            }
        }
    }

    /// Shuts down our side and discards what the client still sends, for up to 5 s, so that the client can read our last
    /// response (RFC 9112 section 9.6).
    func linger() async {
        shutdown(descriptor, Int32(SHUT_WR))
        let deadline = Instant.now + .seconds(5)
        wakeReader(.stopped)
        isIdle = true
        repeat { input.discardAll() } while await receive(room: 16 << 10, until: deadline) == .data
    }

    /// Makes close(2) discard unsent data and reset the connection.
    func resetOnClose() {
        var option = Glibc.linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout.size(ofValue: option)))
    }
}
