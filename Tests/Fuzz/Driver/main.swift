import Foundation

// `fuzz NAME [libFuzzer's options and folders]` searches for bytes that break the claim of that name. Without a name it lists them.
guard CommandLine.arguments.count > 1, let claim = Claim.all.first(where: { $0.name == CommandLine.arguments[1] }) else {
    print(Claim.all.map(\.name).joined(separator: "\n"))
    exit(CommandLine.arguments.count > 1 ? 64 : 0)
}
Fuzzing.claim = claim
exit(Fuzzing.run([CommandLine.arguments[0]] + CommandLine.arguments.dropFirst(2)))
