extension FollowerStrings {
    static let spanish = FollowerStrings(
        stopTitle: "¿Dejar de recibir correos?",
        stopQuestion: { "Se envía un correo con cada cambio de \($0), en \($1)." },
        stop: "Dejar de recibir",
        stoppedTitle: "Listo",
        stopped: { "No se enviarán más correos sobre \($0), en \($1). Para volver a seguirlo, abra el ticket." })
}
