import Domain

extension EventStrings {
    static let portuguese = EventStrings(
        system: "Retorno",
        opened: { "Ticket aberto pela nota \($0) na pesquisa “\($1)”" },
        replied: { "\($0) respondeu por e-mail: “\($1)”" },
        replySent: { "E-mail enviado para \($0)" },
        replyRefused: { "O servidor recusou o e-mail: “\($0)”" },
        replyUnconfirmed: "O envio do e-mail foi interrompido; não se sabe se ele saiu",
        replyResent: { "\($0) reenviou o e-mail" },
        replyMarkedSent: { "\($0) marcou o e-mail como enviado" },
        noted: { "\($0) escreveu uma nota interna" },
        received: { "O cliente respondeu \($0)" },
        archived: { "\($0) arquivou" },
        unarchived: { "\($0) desarquivou" },
        unarchivedByReply: "Voltou à lista porque o cliente respondeu",
        assigned: { "\($0) delegou para \($1)" },
        unassigned: { "\($0) deixou sem proprietário" },
        assignedToTeam: { "\($0) delegou para a equipe \($1)" },
        returned: { "\($0) devolveu o comentário" },
        statusChanged: { "\($0) mudou o status de \($1) para \($2)" },
        priorityChanged: { "\($0) mudou a prioridade de \($1) para \($2)" },
        deadlineSet: { "\($0) definiu o deadline: \($1)" },
        deadlineRemoved: { "\($0) retirou o deadline" },
        categoryAdded: { "\($0) adicionou a categoria \($1)" },
        categoryRemoved: { "\($0) retirou a categoria \($1)" },
        followerAdded: { "\($0) adicionou \($1) como seguidor" },
        followerRemoved: { "\($0) retirou \($1) dos seguidores" },
        followed: { "\($0) passou a seguir" },
        unfollowed: { "\($0) deixou de seguir" })
}
