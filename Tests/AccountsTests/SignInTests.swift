@testable import Accounts
import Domain
import Foundation
import HTTPTypes
import OperatorConsole
import Postgres
import TestSupport
import Testing
@testable import Web

@Suite struct SignInTests {
    private func attempt(
        _ world: TestWorld, _ email: String, _ password: String = TestWorld.password, tenant: String? = nil, signature: String? = nil
    ) async throws -> SignIn.Outcome {
        try await SignIn(email: email, password: password, peer: "203.0.113.9", tenant: tenant, signature: signature)
            .run(world.application)
    }

    private func setPassword(_ world: TestWorld, _ scopes: Scope...) async throws {
        let hash = try await PasswordHash.make(from: TestWorld.password)
        for scope in scopes {
            _ = try await world.application.database.pipeline(
                .operating(in: scope.tenant.id),
                OperatorQueries.setMember(
                    name: scope.member.name, email: "ana@loja.example", role: scope.member.role, passwordHash: hash.text,
                    tenant: scope.tenant.id))
        }
    }

    @Test func validCredentialsStartASessionAndInvalidOnesDoNot() async throws {
        try await TestWorld.use { world in
            try await setPassword(world, world.ana)
            guard case .signedIn(let session, "loja") = try await attempt(world, "ana@loja.example") else {
                return #expect(Bool(false), "no session")
            }
            #expect(try await world.application.scope(of: session)?.member.name == "Ana Nogueira")
            guard case .invalidCredentials = try await attempt(world, "ana@loja.example", "wrong") else { return #expect(Bool(false)) }
            guard case .invalidCredentials = try await attempt(world, "nobody@loja.example") else { return #expect(Bool(false)) }
        }
    }

    @Test func anAccountOfTwoTenantsChoosesOneWithASignatureInPlaceOfThePassword() async throws {
        try await TestWorld.use { world in
            try await setPassword(world, world.ana, world.elis)
            guard case .tenantRequired(let choice) = try await attempt(world, "ana@loja.example") else { return #expect(Bool(false)) }
            #expect(choice.tenants.map(\.tenantSlug) == ["loja", "padaria"])
            guard
                case .signedIn(_, "padaria") = try await attempt(
                    world, "ana@loja.example", "", tenant: "padaria", signature: choice.signature)
            else { return #expect(Bool(false), "the signature replaces the password") }
            guard
                case .invalidCredentials = try await attempt(
                    world, "ana@loja.example", "", tenant: "padaria", signature: choice.signature + "x")
            else { return #expect(Bool(false), "a forged signature is refused") }
        }
    }

    @Test func afterTenWrongPasswordsTheAccountMustWait() async throws {
        try await TestWorld.use { world in
            try await setPassword(world, world.ana)
            for _ in 0..<10 { _ = try await attempt(world, "ana@loja.example", "wrong") }
            guard case .tooMany = try await attempt(world, "ana@loja.example") else { return #expect(Bool(false)) }
            guard case .invalidCredentials = try await attempt(world, "lia@loja.example", "x") else { return #expect(Bool(false)) }
        }
    }

    @Test func signingOutEndsTheSession() async throws {
        try await TestWorld.use { world in
            let browser = try await world.browser(of: world.ana)
            #expect(await browser.get("/loja/inbox").status == 200)
            #expect(await browser.post("/sign-out", []).status == 303)
            #expect(await browser.get("/loja/inbox").status == 303)
        }
    }

    @Test func aSuspendedTenantsMembersAreSignedOut() async throws {
        try await TestWorld.use { world in
            let browser = try await world.browser(of: world.ana)
            _ = try await world.application.database.pipeline(
                .task(.operate), OperatorQueries.setSuspended(true, slug: "loja"))
            #expect(await browser.get("/loja/inbox").status == 303)
        }
    }

    @Test func theSessionCookieIsHiddenFromScriptsAndOtherSites() {
        let header = Session(tenantID: 7).cookie(isSecure: true).header
        #expect(header.contains("HttpOnly") && header.contains("SameSite=Lax") && header.contains("Secure") && header.contains("Path=/"))
    }

    @Test(arguments: ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/a\r\nSet-Cookie: x"])
    func urlsOfOtherSitesAreNotOwnPaths(back: String) { #expect(!PublicRequest.isOwnPath(back)) }
}
