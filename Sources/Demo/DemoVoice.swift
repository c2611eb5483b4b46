import Foundation

/// How somebody types. A person keeps the same voice.
enum DemoVoice: CaseIterable, Sendable {
    case careful, relaxed, lowercase, hurried, withoutAccents, misspelling, exclaiming

    static let common: [(DemoVoice, Int)] = [
        (.careful, 46), (.relaxed, 21), (.lowercase, 9), (.hurried, 8), (.withoutAccents, 5), (.misspelling, 7), (.exclaiming, 4),
    ]

    func say(_ text: String, score: Int, _ chance: inout DemoChance) -> String {
        switch self {
        case .careful: return text
        case .relaxed: return Self.withoutFinalStop(text)
        case .lowercase: return Self.withoutFinalStop(Self.lowercased(text))
        case .hurried: return Self.withoutFinalStop(Self.abbreviated(Self.lowercased(text)))
        case .withoutAccents: return Self.plain(text)
        case .misspelling: return Self.withoutFinalStop(Self.replaced(text, Self.misspellings))
        case .exclaiming:
            if score <= 2, text.count < 60, chance.happens(60) { return text.uppercased() }
            if (3...8).contains(score) { return text }
            return Self.withoutFinalStop(text) + chance.pick(["!", "!!", "!!!"])
        }
    }

    static func plain(_ text: String) -> String {
        text.folding(options: .diacriticInsensitive, locale: Locale(identifier: "pt_BR"))
    }

    private static func withoutFinalStop(_ text: String) -> String {
        text.hasSuffix(".") && !text.hasSuffix("..") ? String(text.dropLast()) : text
    }

    /// Small letters, but for words that are written in capitals and the one before a price.
    private static func lowercased(_ text: String) -> String {
        text.split(separator: " ", omittingEmptySubsequences: false).map { word in
            word.contains("$") || (word.count > 1 && word == word.uppercased()) ? String(word) : word.lowercased()
        }.joined(separator: " ")
    }

    private static func abbreviated(_ text: String) -> String {
        replaced(text.replacingOccurrences(of: " para o ", with: " pro ").replacingOccurrences(of: " para os ", with: " pros "), abbreviations)
    }

    /// Whole words only.
    private static func replaced(_ text: String, _ words: [(String, String)]) -> String {
        words.reduce(text) { text, word in
            text.replacingOccurrences(of: "\\b\(word.0)\\b", with: word.1, options: .regularExpression)
        }
    }

    private static let abbreviations = [
        ("você", "vc"), ("vocês", "vcs"), ("não", "n"), ("porque", "pq"), ("por que", "pq"), ("também", "tb"), ("muito", "mto"),
        ("muita", "mta"), ("quando", "qd"), ("beleza", "blz"), ("está", "tá"), ("estou", "tô"), ("para", "pra"), ("depois", "dps"),
        ("hoje", "hj"), ("mesmo", "msm"), ("tudo", "td"), ("obrigado", "obg"), ("obrigada", "obg"), ("que", "q"),
    ]

    private static let misspellings = [
        ("atraso", "atrazo"), ("atrasou", "atrazou"), ("com certeza", "concerteza"), ("de repente", "derrepente"), ("a gente", "agente"),
        ("exceção", "excessão"), ("mas", "mais"), ("há", "a"), ("mau", "mal"), ("por isso", "porisso"), ("a partir", "apartir"),
        ("atrás", "atraz"), ("trás", "traz"), ("descaso", "descazo"), ("prejuízo", "prejuiso"), ("conserto", "concerto"), ("excelente", "exelente"),
        ("através", "atravez"), ("demorou", "demoro"), ("chegou", "chego"), ("ficou", "fico"), ("impressionante", "inpressionante"),
        ("problema", "poblema"), ("dinheiro", "dinhero"), ("mim", "min"), ("mesmo", "memo"), ("sem educação", "sem educassão"),
        ("péssimo", "péssimo péssimo"), ("enfim", "em fim"), ("menos", "menas"), ("incomoda", "encomoda"), ("ansioso", "ancioso"),
        ("necessário", "nescessário"), ("entregaram", "entregarão"), ("avisaram", "avisarão"), ("resolveram", "resolverão"), ("fizeram", "fizerão"),
    ]
}
