import Domain
import HTML

/// The ticket's followers. Adding posts `member` and `interest` (FollowerInterest raw value) to `Paths.followers`; adding
/// one again changes the interest. Members follow by adding themselves; removing posts to `Paths.followerRemoval`.
package struct FollowersBlock: Sendable {
    package struct Follower: Sendable {
        /// The member's id.
        package var id: Int
        package var name: String
        /// `strings.terms.interest(_)`.
        package var interest: String
        package var canRemove: Bool

        package init(id: Int, name: String, interest: String, canRemove: Bool) {
            self.id = id
            self.name = name
            self.interest = interest
            self.canRemove = canRemove
        }
    }

    package var followers: [Follower]
    /// Every member who can follow; values are ids. Current followers are omitted from the select.
    package var people: SelectOptions
    /// The id of the signed-in member.
    package var myself: Int
    package var isFollowing: Bool
    package var errors: FieldErrors
    /// A follower may only stop following.
    package var canEdit: Bool
    package var lock: PlanLock?

    package init(
        followers: [Follower], people: SelectOptions, myself: Int, isFollowing: Bool, errors: FieldErrors = [:],
        canEdit: Bool, lock: PlanLock?
    ) {
        self.followers = followers
        self.people = people
        self.myself = myself
        self.isFollowing = isFollowing
        self.errors = errors
        self.canEdit = canEdit
        self.lock = lock
    }

    func body(page: TicketPage) -> HTML {
        let strings = page.layout.strings.panel
        return """
            <section class="followers" aria-labelledby="followers-title"><h2 id="followers-title">\
            \(strings.followers)</h2>
            \(followers.isEmpty ? "<p class=\"hint\">\(strings.noFollowers)</p>" : list(page))
            \(with: lock, { $0.body(inPlaceOf: strings.addFollower) })\(if: lock == nil, acts(page))</section>
            """
    }

    private func list(_ page: TicketPage) -> HTML {
        """
        <ul class="people">\(each: followers, { follower in
            """
            <li>\(Avatar(name: follower.name).body)<span>\(follower.name) <span class="hint">\(follower.interest)</span></span>\
            \(if: follower.canRemove, removal(follower, page))</li>
            """
        })</ul>
        """
    }

    private func removal(_ follower: Follower, _ page: TicketPage) -> HTML {
        """
        <form method="post" action="\(Paths.followerRemoval(page.tenant, page.head.number, follower.id))">\
        \(page.layout.tokenAndBack)\
        <button class="icon-button" aria-label="\(page.layout.strings.panel.removeFollower(follower.name))">\
        \(Icon.close)</button></form>
        """
    }

    private func acts(_ page: TicketPage) -> HTML {
        let strings = page.layout.strings.panel
        let path = Paths.followers(page.tenant, page.head.number)
        let stop = Paths.followerRemoval(page.tenant, page.head.number, myself)
        return """
            <div class="acts"><form method="post" action="\(isFollowing ? stop : path)">\(page.layout.tokenAndBack)\
            \(if: !isFollowing, "<input type=\"hidden\" name=\"interest\" value=\"everything\">")\
            <button class="pill" name="member" value="\(myself)">\
            \(isFollowing ? strings.unfollow : strings.follow)</button></form></div>
            \(if: canEdit, addition(page, path))
            """
    }

    private var candidates: HTML { people.html(without: Set((followers.map(\.id) + [myself]).map(String.init))) }

    private func addition(_ page: TicketPage, _ path: String) -> HTML {
        let strings = page.layout.strings
        let interests = FollowerInterest.allCases.map { FormOption($0.rawValue, strings.terms.interest($0)) }
        return """
            <details class="fold"\(if: !errors.isEmpty, " open")><summary class="pill">\
            \(Icon.plus)\(strings.panel.addFollower)</summary>
            <form method="post" action="\(path)">\(page.layout.tokenAndBack)\
            \(Select(name: "member", label: strings.panel.member, options: candidates, error: errors["member"]).body)\
            \(Select(name: "interest", label: strings.panel.interest, options: Select.options(interests), error: errors["interest"]).body)\
            <button class="button is-small">\(strings.panel.addFollower)</button></form></details>
            """
    }
}
