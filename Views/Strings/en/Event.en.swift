import Domain

extension EventStrings {
    static let english = EventStrings(
        system: "Retorno",
        opened: { "Ticket opened by the score \($0) in the survey “\($1)”" },
        replied: { "\($0) replied by e-mail: “\($1)”" },
        replySent: { "E-mail sent to \($0)" },
        replyRefused: { "The server refused the e-mail: “\($0)”" },
        replyUnconfirmed: "Sending the e-mail was interrupted; it is not known whether it was sent",
        replyResent: { "\($0) resent the e-mail" },
        replyMarkedSent: { "\($0) marked the e-mail as sent" },
        noted: { "\($0) wrote an internal note" },
        received: { "The customer replied \($0)" },
        archived: { "\($0) archived it" },
        unarchived: { "\($0) unarchived it" },
        unarchivedByReply: "Back in the list because the customer replied",
        assigned: { "\($0) assigned it to \($1)" },
        unassigned: { "\($0) left it without an owner" },
        assignedToTeam: { "\($0) assigned it to the team \($1)" },
        returned: { "\($0) returned the comment" },
        statusChanged: { "\($0) changed the status from \($1) to \($2)" },
        priorityChanged: { "\($0) changed the priority from \($1) to \($2)" },
        deadlineSet: { "\($0) set the deadline: \($1)" },
        deadlineRemoved: { "\($0) removed the deadline" },
        categoryAdded: { "\($0) added the category \($1)" },
        categoryRemoved: { "\($0) removed the category \($1)" },
        followerAdded: { "\($0) added \($1) as a follower" },
        followerRemoved: { "\($0) removed \($1) from the followers" },
        followed: { "\($0) started following" },
        unfollowed: { "\($0) stopped following" })
}
