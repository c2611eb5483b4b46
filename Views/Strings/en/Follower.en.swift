extension FollowerStrings {
    static let english = FollowerStrings(
        stopTitle: "Stop receiving e-mail?",
        stopQuestion: { "You receive an e-mail on each change of \($0), at \($1)." },
        stop: "Stop receiving",
        stoppedTitle: "Done",
        stopped: { "You no longer receive e-mail about \($0), at \($1). To follow again, open the ticket." })
}
