extension LayoutStrings {
    static let english = LayoutStrings(
        skipToContent: "Skip to content",
        mainNavigation: "Main navigation",
        loop: "Loop",
        opinions: "Responses",
        settings: "Settings",
        search: "Search",
        searchHint: "Search e-mail, no., name or word",
        account: "Your account",
        signOut: "Sign out",
        undo: "Undo",
        save: "Save",
        add: "Add",
        remove: "Remove",
        apply: "Apply",
        back: "Back",
        any: "Any",
        nobody: "Nobody",
        shortcuts: "Keyboard shortcuts",
        close: "Close",
        fixErrors: "Check the fields marked below. Nothing you typed is lost.")
}
