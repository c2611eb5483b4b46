import Domain

extension EventStrings {
    static let spanish = EventStrings(
        system: "Retorno",
        opened: { "Ticket abierto por la puntuación \($0) en la encuesta “\($1)”" },
        replied: { "\($0) respondió por correo: “\($1)”" },
        replySent: { "Correo enviado a \($0)" },
        replyRefused: { "El servidor rechazó el correo: “\($0)”" },
        replyUnconfirmed: "El envío del correo se interrumpió; no se sabe si salió",
        replyResent: { "\($0) reenvió el correo" },
        replyMarkedSent: { "\($0) marcó el correo como enviado" },
        noted: { "\($0) escribió una nota interna" },
        received: { "El cliente respondió \($0)" },
        archived: { "\($0) archivó el ticket" },
        unarchived: { "\($0) desarchivó el ticket" },
        unarchivedByReply: "Volvió a la lista porque el cliente respondió",
        assigned: { "\($0) asignó el ticket a \($1)" },
        unassigned: { "\($0) dejó el ticket sin responsable" },
        assignedToTeam: { "\($0) asignó el ticket al equipo \($1)" },
        returned: { "\($0) devolvió el comentario" },
        statusChanged: { "\($0) cambió el estado de \($1) a \($2)" },
        priorityChanged: { "\($0) cambió la prioridad de \($1) a \($2)" },
        deadlineSet: { "\($0) definió el plazo: \($1)" },
        deadlineRemoved: { "\($0) quitó el plazo" },
        categoryAdded: { "\($0) agregó la categoría \($1)" },
        categoryRemoved: { "\($0) quitó la categoría \($1)" },
        followerAdded: { "\($0) agregó a \($1) como seguidor" },
        followerRemoved: { "\($0) quitó a \($1) de los seguidores" },
        followed: { "\($0) empezó a seguir" },
        unfollowed: { "\($0) dejó de seguir" })
}
