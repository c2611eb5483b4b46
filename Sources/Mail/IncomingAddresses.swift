import CGMime

extension Mailbox {
    /// All mailboxes of a list, those in groups included (RFC 5322 3.4), at most 1000. Does not take over the list.
    static func all(in list: UnsafeMutablePointer<InternetAddressList>?) -> [Mailbox] {
        var mailboxes: [Mailbox] = []
        collect(list, into: &mailboxes)
        return mailboxes
    }

    /// `MessageLimits` has bounded how deep groups nest.
    private static func collect(_ list: UnsafeMutablePointer<InternetAddressList>?, into mailboxes: inout [Mailbox]) {
        guard let list else { return }
        for index in 0..<internet_address_list_length(list) where mailboxes.count < 1000 {
            guard let address = internet_address_list_get_address(list, index) else { continue }
            if let group = retorno_gmime_group(address) {
                collect(internet_address_group_get_members(group), into: &mailboxes)
            } else if let mailbox = retorno_gmime_mailbox(address) {
                mailboxes.append(Mailbox(mailbox, name: internet_address_get_name(address)))
            }
        }
    }

    /// An internationalized domain becomes ASCII (RFC 5891), so that mail can be sent to it.
    private init(_ mailbox: UnsafeMutablePointer<InternetAddressMailbox>, name: UnsafePointer<CChar>?) {
        let written = internet_address_mailbox_get_idn_addr(mailbox) ?? internet_address_mailbox_get_addr(mailbox)
        let name = String(gmime: name).onOneLine
        self.init(name: name.isEmpty ? nil : name, address: String(gmime: written).onOneLine)
    }
}
