import HTML

/// The notice above a form with errors; empty when there are none.
struct ErrorSummary {
    let errors: FieldErrors
    let strings: Strings
    /// Replaces the usual sentence on forms for which it would be wrong.
    var message: String?

    var body: HTML {
        errors.isEmpty
            ? "" : "<p class=\"notice is-wrong\" role=\"alert\">\(Icon.warning)<span>\(message ?? strings.layout.fixErrors)</span></p>"
    }
}
