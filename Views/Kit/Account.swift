/// The signed-in member and their tenant.
package struct Account: Sendable {
    /// The tenant's part of the URL.
    package var tenant: String
    package var tenantName: String
    package var memberName: String
    package var email: String
    /// Decides the links of the top bar: a follower reads only the tickets they follow.
    package var canReadOpinions: Bool
    package var canAdminister: Bool

    package init(
        tenant: String, tenantName: String, memberName: String, email: String, canReadOpinions: Bool, canAdminister: Bool
    ) {
        self.tenant = tenant
        self.tenantName = tenantName
        self.memberName = memberName
        self.email = email
        self.canReadOpinions = canReadOpinions
        self.canAdminister = canAdminister
    }
}
