import Foundation
import Testing

@testable import Reactor

private struct Failure: Error, Equatable {}

@Suite struct OffloadLaneTests {
    @Test func aKeyWithManyRequestsDoesNotStarveAnother() async throws {
        let lane = OffloadLane("test", threads: 1)
        let order = Locked<[String]>([])
        try await blocking(lane) { gate in
            try await withThrowingTaskGroup { group in
                for number in 0..<50 {
                    group.addTask { try await lane.run(key: "many") { order.withLock { $0.append("many \(number)") } } }
                }
                try await eventually { lane.statistics.waiting == 50 }
                group.addTask { try await lane.run(key: "one") { order.withLock { $0.append("one") } } }
                try await eventually { lane.statistics.waiting == 51 }
                gate.signal()
                try await group.waitForAll()
            }
        }
        let position = try #require(order.withLock { $0.firstIndex(of: "one") })
        #expect(position <= 1)
        #expect(order.withLock { $0.count } == 51)
    }

    @Test func theThirdWaitingOfAKeyIsRefusedAtOnce() async throws {
        let lane = OffloadLane("test", threads: 1, waitingPerKey: 2)
        try await blocking(lane) {
            async let first = lane.run(key: "a") { 1 }
            async let second = lane.run(key: "a") { 2 }
            try await eventually { lane.statistics.waiting == 2 }
            await #expect(throws: LaneFull(lane: "test", key: "a")) { try await lane.run(key: "a") { 3 } }
            async let other = lane.run(key: "b") { 4 }
            try await eventually { lane.statistics.waiting == 3 }
            #expect(lane.statistics.refused == 1)
            $0.signal()
            let answers = try await [first, second, other]
            #expect(answers == [1, 2, 4])
        }
    }

    @Test func aFullLaneRefusesEveryKey() async throws {
        let lane = OffloadLane("test", threads: 1, waiting: 1)
        try await blocking(lane) {
            async let first = lane.run(key: "a") { 1 }
            try await eventually { lane.statistics.waiting == 1 }
            await #expect(throws: LaneFull(lane: "test", key: nil)) { try await lane.run(key: "b") { 2 } }
            $0.signal()
            let answer = try await first
            #expect(answer == 1)
        }
    }

    @Test func asManyRunAtOnceAsTheLaneHasThreads() async throws {
        let lane = OffloadLane("test", threads: 3)
        let running = Locked((now: 0, most: 0))
        try await withThrowingTaskGroup { group in
            for _ in 0..<60 {
                group.addTask {
                    try await lane.run(key: "") {
                        running.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
                        // Until three have been here at once: with fewer threads this would never end.
                        while running.withLock({ $0.most }) < 3 { sched_yield() }
                        running.withLock { $0.now -= 1 }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(running.withLock { $0.most } == 3)
        try await eventually { lane.statistics.running == 0 }
    }

    @Test func oneLaneDoesNotWaitForAnother() async throws {
        let (full, free) = (OffloadLane("full", threads: 1), OffloadLane("free", threads: 1))
        try await blocking(full) {
            let answer = try await offload(on: free) { 7 }
            #expect(answer == 7)
            $0.signal()
        }
    }

    @Test func anErrorOfTheWorkReachesTheCaller() async {
        await #expect(throws: Failure()) { try await offload(on: .general) { throw Failure() } }
    }

    @Test func aTaskCancelledWhileWaitingIsRemovedFromTheQueue() async throws {
        let lane = OffloadLane("test", threads: 1)
        let hasRun = Locked(false)
        try await blocking(lane) {
            let task = Task { try await lane.run(key: "a") { hasRun.withLock { $0 = true } } }
            try await eventually { lane.statistics.waiting == 1 }
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            #expect(lane.statistics.waiting == 0)
            async let next = lane.run(key: "b") { 2 }
            $0.signal()
            let answer = try await next
            #expect(answer == 2)
        }
        #expect(!hasRun.withLock { $0 })
    }

    @Test func theQueueGivesOneOfEachKeyPerRound() {
        var queue = FairQueue<String>()
        for (number, name) in ["a1", "a2", "a3", "b1", "b2", "c1"].enumerated() {
            queue.append(name, number: UInt64(number), key: String(name.prefix(1)))
        }
        #expect(queue.count(of: "a") == 3)
        #expect(queue.remove(5) == "c1")
        #expect(queue.remove(5) == nil)
        var order: [String] = []
        while let name = queue.popFirst() { order.append(name) }
        #expect(order == ["a1", "b1", "a2", "b2", "a3"])
        #expect(queue.count == 0)
    }
}

/// Occupies the only thread of a lane until the body signals.
private func blocking(_ lane: OffloadLane, _ body: (DispatchSemaphore) async throws -> Void) async throws {
    let gate = DispatchSemaphore(value: 0)
    async let blocked: Void = lane.run(key: "blocking") { gate.wait() }
    do {
        try await eventually { lane.statistics.running == 1 && lane.statistics.waiting == 0 }
        try await body(gate)
    } catch {
        gate.signal()
        throw error
    }
    try await blocked
}

private final class Locked<Value>: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Value
    init(_ value: Value) { self.value = value }
    func withLock<Result>(_ body: (inout Value) -> Result) -> Result { lock.withLock { body(&value) } }
}

private struct NeverHappened: Error {}

/// Polls until the condition holds; throws after ten seconds.
private func eventually(_ condition: () -> Bool) async throws {
    let deadline = ContinuousClock.now + .seconds(10)
    while !condition() {
        guard ContinuousClock.now < deadline else { throw NeverHappened() }
        await Task.yield()
    }
}
