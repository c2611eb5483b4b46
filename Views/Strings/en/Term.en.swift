import Domain

extension TermStrings {
    static let english = TermStrings(
        score: "Score",
        scoreClass: {
            switch $0 {
            case .detractor: "Detractor"
            case .passive: "Passive"
            case .promoter: "Promoter"
            }
        },
        classes: {
            switch $0 {
            case .detractor: "Detractors"
            case .passive: "Passives"
            case .promoter: "Promoters"
            }
        },
        counted: { scoreClass, count, isOne in
            switch scoreClass {
            case .detractor: "\(count) \(isOne ? "detractor" : "detractors")"
            case .passive: "\(count) \(isOne ? "passive" : "passives")"
            case .promoter: "\(count) \(isOne ? "promoter" : "promoters")"
            }
        },
        status: {
            switch $0 {
            case .open: "Open"
            case .inProgress: "In progress"
            case .waiting: "Waiting for customer"
            case .closed: "Closed"
            }
        },
        statuses: { status, _ in
            switch status {
            case .open: "Open"
            case .inProgress: "In progress"
            case .waiting: "Waiting for customer"
            case .closed: "Closed"
            }
        },
        priority: {
            switch $0 {
            case .urgent: "Urgent"
            case .high: "High"
            case .medium: "Medium"
            case .low: "Low"
            }
        },
        interest: {
            switch $0 {
            case .everything: "Everything"
            case .messages: "Messages only"
            case .changes: "Changes only"
            }
        },
        channel: {
            switch $0 {
            case .email: "by e-mail"
            case .phone: "by phone"
            case .chat: "by chat"
            case .social: "on social media"
            case .inPerson: "in person"
            }
        },
        plan: {
            switch $0 {
            case .essential: "Essential"
            case .professional: "Professional"
            case .enterprise: "Enterprise"
            }
        },
        audience: {
            switch $0 {
            case .external: "Customers"
            case .internal: "Employees (internal survey)"
            }
        },
        customerNameTag: "Customer name",
        namelessCustomer: "customer")
}
