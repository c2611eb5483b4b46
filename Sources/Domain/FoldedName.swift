import Foundation

extension String {
    /// The name without case, accents, spaces, underscores, hyphens and other marks, for comparing: "E-mail do Cliente" and
    /// "EMAIL_DO_CLIENTE" are equal.
    var foldedName: String {
        folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
            .filter { $0.isLetter || $0.isNumber }
    }
}
