import HTML

/// Says at the head of a form that something in it wants attention; nothing when all is well.
struct ErrorSummary {
    let errors: FieldErrors
    let text: Text
    /// What to do, where the usual sentence would not be true.
    var words: String?

    var body: HTML {
        errors.isEmpty ? "" : "<p class=\"notice is-wrong\" role=\"alert\">\(Icon.warning)<span>\(words ?? text.frame.fixErrors)</span></p>"
    }
}
