import Domain
import Foundation
import Postgres
import Reactor
import Web

/// Verifies an e-mail address and a password and starts a session.
///
/// When the account is a member of several tenants, the person chooses one in a second form. Its signature, valid for five minutes,
/// replaces the password there.
package struct SignIn {
    package let email: String
    package let password: String
    /// The client's network address. Password hashing is fair between addresses.
    package let peer: String
    /// The slug of the chosen tenant, in the second form.
    package let tenant: String?
    /// That of `TenantChoice`, in the second form.
    package let signature: String?

    package enum Outcome {
        case signedIn(Session, slug: String)
        case tenantRequired(TenantChoice)
        case invalidCredentials
        /// The account or the address has exceeded its attempts, or too many attempts of the address wait.
        case tooMany
    }

    package struct TenantChoice {
        package let tenants: [SignInCandidate]
        package let signature: String
    }

    /// Per 15 minutes.
    private static let attemptsPerAccount = 10
    private static let attemptsPerAddress = 100

    package func run(_ application: Application) async throws -> Outcome {
        guard email.utf8.count <= Limits.emailAddress, password.utf8.count <= Limits.longestPassword else { return .invalidCredentials }
        let variables: SessionVariables = ["app.task": "sign-in", "app.email": email]
        let (byAccount, byAddress, candidates) = try await application.database.pipeline(
            variables, SignInQueries.countAttempt(by: "account:\(email)"), SignInQueries.countAttempt(by: "address:\(peer)"),
            SignInQueries.candidates(email: email))
        guard byAccount <= Self.attemptsPerAccount, byAddress <= Self.attemptsPerAddress else { return .tooMany }
        do {
            guard try await isAuthentic(candidates, application), let first = candidates.first
            else { return .invalidCredentials }
            _ = try await application.database.pipeline(
                variables, SignInQueries.uncountAttempt(by: "account:\(email)"), SignInQueries.uncountAttempt(by: "address:\(peer)"))

            if candidates.count == 1 { return try await start(first, application) }
            if let chosen = candidates.first(where: { $0.tenantSlug == tenant }) { return try await start(chosen, application) }
            return .tenantRequired(TenantChoice(tenants: candidates, signature: sign(application)))
        } catch is LaneFull {
            return .tooMany
        }
    }

    /// One hash for every attempt without a valid signature, so that the response time does not reveal whether the account exists.
    private func isAuthentic(_ candidates: [SignInCandidate], _ application: Application) async throws -> Bool {
        if isSigned(application) { return true }
        let hash = candidates.first.map { PasswordHash(text: $0.passwordHash) } ?? .unknownAccount
        return try await hash.matches(password, client: peer)
    }

    private func start(_ candidate: SignInCandidate, _ application: Application) async throws -> Outcome {
        let session = Session(tenantID: candidate.tenantID)
        _ = try await application.database.pipeline(
            .tenant(candidate.tenantID),
            SignInQueries.startSession(
                tenant: candidate.tenantID, member: candidate.memberID, tokenHash: session.token.hash))
        return .signedIn(session, slug: candidate.tenantSlug)
    }

    private func sign(_ application: Application) -> String {
        let expiry = Int(application.now().timeIntervalSince1970) + 300
        return application.secrets.sign("\(expiry) \(email)", for: .signInChoice)
    }

    private func isSigned(_ application: Application) -> Bool {
        guard let parts = signature.flatMap({ application.secrets.open($0, for: .signInChoice) })?.split(separator: " "),
            parts.count == 2, let expiry = Double(parts[0])
        else { return false }
        return expiry > application.now().timeIntervalSince1970 && parts[1] == email
    }
}
