import Foundation
import Reactor
import Testing

@Suite struct EventLoopTests {
    @Test func tasksThatPreferALoopStayOnIt() async throws {
        let loop = try EventLoop(index: 3)
        defer { loop.stop() }
        let places = await Task(executorPreference: loop) {
            var places = [loop.isCurrent]
            await Task.yield()
            places.append(loop.isCurrent)
            try? await Task.sleep(for: .milliseconds(2))
            places.append(EventLoop.current === loop)
            async let child = loop.isCurrent
            places.append(await child)
            return places
        }.value
        #expect(places == [true, true, true, true])
        #expect(EventLoop.current == nil)
    }

    @Test func actorsCanBeIsolatedToALoop() async throws {
        let loop = try EventLoop()
        defer { loop.stop() }
        let counter = Counter(loop: loop)
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<1000 { group.addTask { await counter.add() } }
        }
        #expect(await counter.count == 1000)
    }

    @Test func offloadedWorkLeavesTheLoopAndComesBack() async throws {
        let loop = try EventLoop()
        defer { loop.stop() }
        let (inside, after) = try await Task(executorPreference: loop) {
            let inside = try await offload { EventLoop.current != nil }
            return (inside, loop.isCurrent)
        }.value
        #expect(!inside)
        #expect(after)
    }

    @Test func timersFireInOrderAndCanBeCancelled() async throws {
        let loop = try EventLoop()
        defer { loop.stop() }
        let fired = await Task(executorPreference: loop) {
            await withCheckedContinuation { continuation in
                nonisolated(unsafe) var fired: [Int] = []
                loop.schedule(after: .milliseconds(9)) {
                    fired.append(3); continuation.resume(returning: fired)
                }
                loop.schedule(after: .milliseconds(1)) { fired.append(1) }
                loop.schedule(after: .milliseconds(5)) { fired.append(2) }.cancel()
            }
        }.value
        #expect(fired == [1, 3])
    }

    @Test func aTimerMaySetAnother() async throws {
        let loop = try EventLoop()
        defer { loop.stop() }
        await Task(executorPreference: loop) {
            await withCheckedContinuation { continuation in
                loop.schedule(after: .milliseconds(1)) {
                    loop.schedule(after: .milliseconds(1)) { continuation.resume() }
                }
            }
        }.value
    }

    @Test func aDescriptorIsReportedUntilItsRegistrationIsCancelled() async throws {
        let loop = try EventLoop()
        defer { loop.stop() }
        var pipe: [Int32] = [0, 0]
        try #require(Glibc.pipe(&pipe) == 0)
        let (reader, writer) = (pipe[0], pipe[1])
        defer { close(reader); close(writer) }
        let heard = await Task(executorPreference: loop) {
            var registration: Registration?
            let heard = await withCheckedContinuation { continuation in
                registration = try? loop.register(reader, interest: .readable) { readiness in
                    var byte: UInt8 = 0
                    read(reader, &byte, 1)
                    continuation.resume(returning: readiness)
                }
                write(writer, "x", 1)
            }
            registration?.cancel()
            write(writer, "y", 1)
            await Task.yield()
            return heard
        }.value
        #expect(heard == .readable)
    }
}

private actor Counter {
    let loop: EventLoop
    var count = 0
    init(loop: EventLoop) { self.loop = loop }
    nonisolated var unownedExecutor: UnownedSerialExecutor { loop.asUnownedSerialExecutor() }
    func add() {
        loop.checkIsolated()
        count += 1
    }
}
