import Foundation
import Reactor
import Testing

@testable import Mail

/// Inside `offload`, whose threads have smaller stacks than the tests'.
@Suite struct IncomingLimitsTests {
    private func error(_ lines: String...) async throws -> IncomingMessageError? {
        let bytes = Array(lines.joined(separator: "\n").utf8)
        return try await offload {
            do throws(IncomingMessageError) {
                _ = try IncomingMessage(reading: bytes)
                return nil
            } catch {
                return error
            }
        }
    }

    /// Nested containers.
    private func nested(_ depth: Int) -> String {
        (0..<depth).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined() + "\nOlá\n"
    }

    private func messages(_ depth: Int) -> String {
        String(repeating: "Content-Type: message/rfc822\n\n", count: depth) + "\nOlá\n"
    }

    private func digests(_ depth: Int) -> String {
        (0..<depth).map { "Content-Type: multipart/digest; boundary=b\($0)\n\n--b\($0)\n\n" }.joined() + "\nOlá\n"
    }

    @Test func deepPartsAreReadAndDeeperOnesRefused() async throws {
        for make in [nested, messages, digests] {
            #expect(try await error(make(100)) == nil)
            #expect(try await error(make(101)) == .tooDeep)
            #expect(try await error(make(100_000)) == .tooDeep)
        }
    }

    @Test func groupsWithinGroupsAreRefused() async throws {
        #expect(try await error("To:" + String(repeating: "a:", count: 199), "", "") == nil)
        for name in ["To", "to \t", "CC", "From", "Delivered-To"] {
            #expect(try await error("\(name):" + String(repeating: "a:", count: 10_000), "", "") == .tooDeep)
        }
        let within = "Content-Type: message/rfc822\n\nTo:" + String(repeating: "a:", count: 10_000)
        #expect(try await error(within, "", "") == .tooDeep)
        #expect(try await error("Content-Type: multipart/mixed; boundary=b", "", "--b", within, "", "") == .tooDeep)
        let folded = "To:" + String(repeating: "a:\n ", count: 5_000)
        #expect(try await error("Content-Type: multipart/digest; boundary=b", "", "--b", "", folded) == .tooDeep)
    }

    @Test func manyPartsAreReadAndMoreRefused() async throws {
        let head = "Content-Type: multipart/mixed; boundary=b\n"
        #expect(try await error(head, String(repeating: "--b\n\na\n", count: 500)) == nil)
        #expect(try await error(head, String(repeating: "--b\n\na\n", count: 501)) == .tooManyParts)
        #expect(try await error(head, String(repeating: "--b\n\n", count: 1_000_000)) == .tooManyParts)
    }

    @Test func longHeadsAreRefused() async throws {
        let name = String(repeating: "x", count: 30 << 10)
        #expect(try await error("Subject: \(name)", "", "") == nil)
        #expect(try await error("Subject: \(name)", " \(name)", "", "") == .headTooLarge)
        #expect(try await error(String(repeating: "a:\n", count: 200_000)) == .headTooLarge)
        let many = String(repeating: "a:\n", count: 200_000)
        #expect(try await error("Content-Type: multipart/mixed; boundary=b", "", "--b", many) == .headTooLarge)
        #expect(try await error("Content-Type: text/plain; charset=\(name)", "", "Olá") == nil)
    }

    @Test func textIsCutAndAttachmentsAreNot() throws {
        let long = String(repeating: "é", count: 600_000)
        #expect(try IncomingMessage(lines: "a: b\n\n" + "a" + long).text.utf8.count == 1_048_575)
        let file = try IncomingMessage(lines: "Content-Type: application/x\n\n" + long).attachments
        #expect(file.first?.bytes.count == 1_200_000)
    }

    @Test func aLargeMessageIsReadAndALargerOneRefused() async throws {
        let line = String(repeating: "-x", count: 38) + "\n"
        let text = "a: b\n\n" + String(repeating: line, count: IncomingMessage.maxBytes / line.utf8.count - 1)
        #expect(try await error(text) == nil)
        #expect(try await error(text, line, line) == .tooLarge)
    }

    @Test(arguments: ["=?a?q?", "(", "\"", "a,(", "a b,", "<", "=?", "a.", "[", "\\"])
    func aHeaderMadeToTakeLongIsReadInTime(_ piece: String) async throws {
        let value = String(repeating: piece, count: (31 << 10) / piece.utf8.count)
        let headers = ["Subject: ", "From: ", "To: ", "Content-Type: text/plain; name="].map { $0 + value + "\n" }
        let bytes = Array((headers.joined() + "\n").utf8)
        let seconds = try await offload {
            let begun = Self.ownSeconds
            _ = try IncomingMessage(reading: bytes)
            return Self.ownSeconds - begun
        }
        #expect(seconds < 20)
    }

    /// CPU time of this thread, independent of the machine's load.
    private static var ownSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
