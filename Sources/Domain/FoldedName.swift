import Foundation

extension String {
    /// The name as people compare it: without case, accents, spaces, underscores, hyphens and other marks. "E-mail do Cliente" and
    /// "EMAIL_DO_CLIENTE" are the same.
    var foldedName: String {
        folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
            .filter { $0.isLetter || $0.isNumber }
    }
}
