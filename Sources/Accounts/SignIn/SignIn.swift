import Foundation
import Postgres
import Views
import Web

/// Checks a pair of e-mail and password and starts a session.
///
/// One address may belong to several tenants: when the password fits more than one, the person chooses; a signed proof that
/// lives five minutes then stands for the password.
package struct SignIn {
    package let email: String
    package let password: String
    package let peer: String
    package let tenant: String?
    package let proof: String?

    package enum Outcome {
        case signedIn(Session, slug: String)
        case tenantRequired(Choice)
        case invalidCredentials
        case tooMany
    }

    package struct Choice {
        package let tenants: [SignInCandidate]
        package let proof: String
    }

    private static let attemptsPerAccount = 10
    private static let attemptsPerAddress = 100

    package func run(_ application: Application) async throws -> Outcome {
        guard email.utf8.count <= 254, password.utf8.count <= 1000 else { return .invalidCredentials }
        let settings: SessionVariables = ["app.task": "sign-in", "app.email": email]
        let (byAccount, byAddress, candidates) = try await application.database.pipeline(
            settings, SignInQueries.countAttempt(by: "account:\(email)"), SignInQueries.countAttempt(by: "address:\(peer)"),
            SignInQueries.candidates(email: email))
        guard byAccount <= Self.attemptsPerAccount, byAddress <= Self.attemptsPerAddress else { return .tooMany }

        let known = provenMembers(application)
        let fitting = try await known.isEmpty ? matching(candidates) : candidates.filter { known.contains($0.memberID) }
        guard let first = fitting.first else { return .invalidCredentials }
        _ = try await application.database.pipeline(
            settings, SignInQueries.forgetAttempt(by: "account:\(email)"),
            SignInQueries.forgetAttempt(by: "address:\(peer)"))

        if fitting.count == 1 { return try await start(first, application) }
        if let chosen = fitting.first(where: { $0.tenantSlug == tenant }) { return try await start(chosen, application) }
        return .tenantRequired(Choice(tenants: fitting, proof: prove(fitting, application)))
    }

    private func matching(_ candidates: [SignInCandidate]) async throws -> [SignInCandidate] {
        if candidates.isEmpty { _ = try await PasswordHash.ofNobody.matches(password) }
        var fitting: [SignInCandidate] = []
        for candidate in candidates where try await PasswordHash(text: candidate.passwordHash).matches(password) {
            fitting.append(candidate)
        }
        return fitting
    }

    private func start(_ candidate: SignInCandidate, _ application: Application) async throws -> Outcome {
        let session = Session(tenantID: candidate.tenantID)
        _ = try await application.database.pipeline(
            .tenant(candidate.tenantID),
            SignInQueries.startSession(
                tenant: candidate.tenantID, member: candidate.memberID, tokenHash: session.token.hash))
        return .signedIn(session, slug: candidate.tenantSlug)
    }

    private func prove(_ members: [SignInCandidate], _ application: Application) -> String {
        let until = Int(application.now().timeIntervalSince1970) + 300
        let text = "\(until) \(email) " + members.map { String($0.memberID) }.joined(separator: ",")
        return application.secrets.sign(text, for: .signInChoice)
    }

    private func provenMembers(_ application: Application) -> Set<Int> {
        guard let parts = proof.flatMap({ application.secrets.open($0, for: .signInChoice) })?.split(separator: " "),
            parts.count == 3, let until = Double(parts[0]), until > application.now().timeIntervalSince1970, parts[1] == email
        else { return [] }
        return Set(parts[2].split(separator: ",").compactMap { Int($0) })
    }
}
