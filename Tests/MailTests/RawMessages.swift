import Foundation

@testable import Mail

extension IncomingMessage {
    /// Parses a literal, with its line ends replaced by CRLF.
    init(lines: String) throws(IncomingMessageError) {
        try self.init(reading: Array(lines.replacing("\n", with: "\r\n").utf8))
    }

    /// With these headers and a line of text.
    init(headers: String) throws(IncomingMessageError) {
        try self.init(lines: headers + "\n\nOlá\n")
    }
}

/// Messages as mail programs write them.
enum RawMessages {
    /// Thunderbird, in Latin 1.
    static let latin1 = """
        Return-Path: <maria@cliente.example>
        Delivered-To: loja+7-abc@retorno.example
        From: =?iso-8859-1?Q?Maria_Concei=E7=E3o?= <maria@cliente.example>
        To: "Loja Azul" <loja+7-abc@retorno.example>
        Cc: =?utf-8?B?Sm/Do28=?= <joao@cliente.example>, loja+7-abc@retorno.example
        Subject: =?iso-8859-1?Q?Re:_Sua_avalia=E7=E3o_?= =?iso-8859-1?Q?n=BA_7?=
        Date: Sat, 21 Nov 2026 20:08:00 -0300
        Message-ID: <a1@cliente.example>
        In-Reply-To: <reply-7@retorno.example>
        References: <survey-1@retorno.example>
         <reply-7@retorno.example>
        MIME-Version: 1.0
        Content-Type: text/plain; charset=ISO-8859-1; format=flowed
        Content-Transfer-Encoding: quoted-printable

        Ol=E1, n=E3o =
        chegou.
        Obrigada!
        """

    /// Gmail: two alternatives, and a file with a long name and accents.
    static let withAttachment = """
        From: Maria <maria@cliente.example>
        To: loja@retorno.example
        Subject: Nota
        Content-Type: multipart/mixed; boundary="000"

        --000
        Content-Type: multipart/alternative; boundary="111"

        --111
        Content-Type: text/plain; charset="UTF-8"
        Content-Transfer-Encoding: base64

        U2VndWUgYSBub3RhLCBjb20gw6dlZGlsaGEu
        --111
        Content-Type: text/html; charset="UTF-8"

        <div>Segue a nota</div>
        --111--
        --000
        Content-Type: application/pdf; name="nota.pdf"
        Content-Disposition: attachment;
         filename*0*=UTF-8''nota%20de%20;
         filename*1*=devolu%C3%A7%C3%A3o.pdf
        Content-Transfer-Encoding: base64

        JVBERi0xLjQ=
        --000--
        """

    static let outlook = """
        From: Maria <maria@cliente.example>
        Subject: RES: Sua nota
        Content-Type: text/html; charset="iso-8859-1"
        Content-Transfer-Encoding: quoted-printable

        <html xmlns:o=3D"urn:schemas-microsoft-com:office:office">
        <head><title>x</title><style><!-- p.MsoNormal {margin:0cm} --></style></head>
        <body lang=3DPT-BR><!--[if gte mso 9]><xml>1</xml><![endif]-->
        <p class=3DMsoNormal>Ol=E1,&nbsp;<b title=3D"a > b">Ana</b>.
        N&atilde;o deu &lt;certo&gt; &#8211; 5 < 6 &amp; &copy &x;</p>
        <p>&nbsp;</p><p>Maria<br>Loja</p>
        <script>alert("</p>")</script></body></html>
        """

    /// A bounce by Postfix: Maria's mailbox does not exist.
    static let bounce = """
        Return-Path: <>
        From: MAILER-DAEMON@mx.retorno.example (Mail Delivery System)
        Subject: Undelivered Mail Returned to Sender
        To: loja+7-abc@retorno.example
        Auto-Submitted: auto-replied
        Content-Type: multipart/report; report-type=delivery-status; boundary="B/mx"

        --B/mx
        Content-Type: text/plain; charset=us-ascii

        I'm sorry to have to inform you.

        --B/mx
        Content-Type: message/delivery-status

        Final-Recipient: rfc822; maria@cliente.example
        Action: failed
        Status: 5.1.1

        --B/mx
        Content-Type: message/rfc822

        Message-ID: <reply-7@retorno.example>
        Subject: Sua nota

        Obrigada.

        --B/mx--
        """
}
