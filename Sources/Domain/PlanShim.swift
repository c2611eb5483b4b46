extension Plan {
    package var features: Set<Feature> {
        switch self {
        case .essential: []
        case .professional: [.assignment, .categories]
        case .enterprise: Set(Feature.allCases)
        }
    }
    package static func holding(_ feature: Feature) -> Plan { feature == .loop ? .enterprise : .professional }
}
