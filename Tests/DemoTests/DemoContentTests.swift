import Domain
import Foundation
import TestSupport
import Testing

@testable import Demo

/// A Wednesday at noon in São Paulo. The tests hold at any other time too.
private let now = Date(timeIntervalSince1970: 1_795_014_000)
private let slugs = ["loja", "clinica", "padaria"]
private let content = Result { try DemoContent(folder: TestDatabase.root.appending(path: "Sources/Demo/Content")) }
private let tenants = (try? content.get().tenants(now: now)) ?? []
private let opinions = tenants.flatMap(\.opinions)

@Test func theDemoHasThreeTenantsOnThreePlansAndTwoThousandOpinions() {
    #expect(tenants.map(\.slug) == slugs)
    #expect(tenants.map(\.plan) == [.enterprise, .professional, .essential])
    #expect(tenants.map(\.opinions.count) == [1_400, 400, 200])
}

@Test func theSameTimestampGivesTheSameDemo() throws {
    let again = try content.get().tenants(now: now).flatMap(\.opinions)
    #expect(again.map(\.comment) == opinions.map(\.comment))
    #expect(again.map(\.respondedAt) == opinions.map(\.respondedAt))
    #expect(again.map(\.history?.entries.count) == opinions.map(\.history?.entries.count))
}

@Test func nothingHappensInTheFutureOrBeforeItsOpinion() {
    for opinion in opinions {
        #expect(opinion.respondedAt < now && opinion.respondedAt > now.addingTimeInterval(-184 * 86_400))
        let timestamps =
            [opinion.history?.assignedAt, opinion.history?.closedAt, opinion.history?.archivedAt]
            + (opinion.history?.entries ?? []).map(\.at)
        #expect(timestamps.compactMap { $0 }.allSatisfy { $0 >= opinion.respondedAt && $0 <= now })
        let entries = (opinion.history?.entries ?? []).map(\.at)
        #expect(entries == entries.sorted())
    }
}

@Test func opinionsAreSortedByTimeAndHaveUniqueIDs() {
    for tenant in tenants {
        #expect(tenant.opinions.map(\.respondedAt) == tenant.opinions.map(\.respondedAt).sorted())
        #expect(Set(tenant.opinions.map(\.externalID)).count == tenant.opinions.count)
        #expect(tenant.opinions.allSatisfy { (0...10).contains($0.score) && tenant.surveys.indices.contains($0.survey) })
    }
}

@Test func onlyTheShopHasAnInternalSurveyAndItsOpinionsHaveNoNamesOrTickets() throws {
    #expect(tenants.map { $0.surveys.filter { $0.audience == .internal }.count } == [1, 0, 0])
    let shop = try #require(tenants.first)
    for opinion in shop.opinions {
        let isInternal = shop.surveys[opinion.survey].audience == .internal
        #expect((opinion.customer == nil) == isInternal)
        if isInternal { #expect(opinion.history == nil) }
    }
}

@Test(arguments: slugs) func aTicketsHistoryUsesOnlyFeaturesOfThePlan(slug: String) throws {
    let tenant = try #require(tenants.first { $0.slug == slug })
    for history in tenant.opinions.compactMap(\.history) {
        if tenant.plan < .enterprise {
            #expect(history.entries.isEmpty && history.followers.isEmpty && history.deadline == nil && history.status == .open)
        }
        if tenant.plan == .essential { #expect(history.assignee == nil && history.team == nil) }
        if tenant.plan == .essential { #expect(history.categories.isEmpty) }
    }
}

@Test(arguments: slugs) func aHistoryReferencesOnlyTheTenantsMembersTeamsAndCategories(slug: String) throws {
    let tenant = try #require(tenants.first { $0.slug == slug })
    let members = Set(tenant.members.map(\.email))
    for history in tenant.opinions.compactMap(\.history) {
        #expect(members.isSuperset(of: [history.assignee].compactMap { $0 } + history.followers))
        #expect(Set(tenant.categories.map(\.name)).isSuperset(of: history.categories))
        #expect(history.team.map { team in tenant.teams.contains { $0.name == team } } ?? true)
    }
    #expect(tenant.teams.allSatisfy { members.isSuperset(of: $0.members) })
}

@Test func anEmailAddressBelongsToOneCustomerAndAReservedDomain() {
    for tenant in tenants {
        let customers = Set(tenant.opinions.compactMap(\.customer))
        let addresses = customers.compactMap(\.email)
        #expect(Set(addresses).count == addresses.count)
        #expect(addresses.allSatisfy { $0.hasSuffix("@exemplo.com.br") || $0.hasSuffix(".example") })
        #expect(tenant.opinions.compactMap(\.customer).count > customers.count)
    }
}

/// Tuesday morning, Friday evening, Sunday night, New Year's Eve.
@Test(arguments: [1_794_912_300, 1_795_210_200, 1_795_406_400, 1_798_740_000.0])
func atAnyTimeAnaHasOpenAndLateTicketsAndEveryStatusOccurs(timestamp: Double) throws {
    let now = Date(timeIntervalSince1970: timestamp)
    let histories = try #require(try content.get().tenants(now: now).first).opinions.compactMap(\.history)
    let tickets = histories.filter { $0.assignee == "ana@loja.example" && $0.archivedAt == nil && $0.status != .closed }
    #expect((18...40).contains(tickets.count))
    #expect(tickets.contains { $0.deadline ?? .distantFuture < now })
    #expect(tickets.contains { $0.status == .waiting })
    #expect(Set(histories.map(\.status)) == Set(TicketStatus.allCases))
    #expect(histories.contains { $0.archivedAt != nil })
}

@Test func everyPlaceholderOfASentenceIsFilledIn() {
    let texts = opinions.flatMap { opinion in
        [opinion.comment].compactMap { $0 } + (opinion.history?.entries ?? []).map(\.text)
    }
    #expect(texts.filter { $0.contains("{") || $0.contains("}") || $0.contains("|") || $0.contains("  ") } == [])
}

private extension DemoEntry {
    var text: String {
        switch content {
        case .reply(_, let subject, let body): subject + "\n" + body
        case .note(_, let body), .customerReply(let body): body
        }
    }
}
