#!/usr/bin/env python3
"""A real SMTP server for the tests. It keeps the messages it accepts and misbehaves on request.

    smtp_daemon.py --directory DIR [--host 127.0.0.1] [--port 0]
                   [--refuse 'local-part=550 5.1.1 No such user'] ...
                   [--refuse-content '554 5.7.1 Looks like spam']
                   [--stall STAGE] [--stall-for LOCAL-PART] ... [--release FILE]
                   [--auth user:password] [--starttls | --tls]

It prints the port it listens on as the first and only line of its output, and runs until it is killed.

Each accepted message becomes DIR/0001.eml, 0002.eml, … (its bytes unchanged), and after that a line of JSON in DIR/messages.jsonl:
    file; from, to (a list) of the envelope; user (of AUTH, or null); tls (true or false);
    at: seconds since 1970 at which it had arrived;
    headers (name -> decoded value), text (the decoded body with \\n line ends) as Python's own e-mail parser reads them.

--refuse A=REPLY    answers RCPT for a recipient with the local part A with REPLY: 550 … permanently, 451 … temporarily.
                    May be repeated; "*" is every recipient. "\\n" in REPLY makes a reply of several lines.
--refuse-content R  answers the content of every message with R and keeps none.
--stall STAGE       sends nothing at greeting, RCPT, DATA (before 354) or content (the message is kept, the 250 is withheld).
                    DIR/stalled gets a line for each client stalled; they continue when FILE exists, or never.
--stall-for A       stalls, at another stage than greeting, only messages to the local part A. May be repeated.
--auth U:P          requires AUTH with this user and password, over TLS when TLS is on.
--starttls, --tls   requires STARTTLS, or TLS from the first byte, with a self-signed certificate.

Needs aiosmtpd 1.4, and the openssl command for TLS.
"""

import argparse
import asyncio
import email
import email.policy
import json
import logging
import os
import ssl
import subprocess
import tempfile
import time
import warnings

from aiosmtpd.smtp import SMTP, AuthResult


def arguments():
    parser = argparse.ArgumentParser(description="A real SMTP server for the tests; see the top of the file.")
    parser.add_argument("--directory", required=True)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--refuse", action="append", default=[])
    parser.add_argument("--refuse-content")
    parser.add_argument("--stall", choices=["greeting", "RCPT", "DATA", "content"])
    parser.add_argument("--stall-for", action="append", default=[])
    parser.add_argument("--release")
    parser.add_argument("--auth")
    parser.add_argument("--starttls", action="store_true")
    parser.add_argument("--tls", action="store_true")
    return parser.parse_args()


def reply(text):
    """"550-one" CRLF "550 two" from "550 one\\ntwo"."""
    code, lines = text[:3], text[4:].split("\\n")
    return "\r\n".join([*(f"{code}-{line}" for line in lines[:-1]), f"{code} {lines[-1]}"])


class Handler:
    """The callbacks of aiosmtpd."""

    def __init__(self, options):
        self.options = options
        self.refusals = dict(text.split("=", 1) for text in options.refuse)
        self.count = len([name for name in os.listdir(options.directory) if name.endswith(".eml")])

    async def handle_RCPT(self, server, session, envelope, address, _):
        await self.stall("RCPT", [address])
        refusal = self.refusals.get(address.rsplit("@", 1)[0], self.refusals.get("*"))
        if refusal:
            return reply(refusal)
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.options.refuse_content:
            return reply(self.options.refuse_content)
        self.keep(session, envelope)
        await self.stall("content", envelope.rcpt_tos)
        return "250 2.0.0 Accepted"

    def keep(self, session, envelope):
        self.count += 1
        name = f"{self.count:04}.eml"
        path = os.path.join(self.options.directory, name)
        with open(path + ".part", "wb") as file:
            file.write(envelope.content)
        os.rename(path + ".part", path)
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        body = message.get_body(("plain",))
        line = {
            "file": name,
            "at": time.time(),
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "user": session.auth_data,
            "tls": session.ssl is not None or self.options.tls,
            "headers": {key: str(value) for key, value in message.items()},
            "text": body.get_content().replace("\r\n", "\n") if body else None,
        }
        with open(os.path.join(self.options.directory, "messages.jsonl"), "a", encoding="utf-8") as file:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")

    async def stall(self, stage, recipients=()):
        if self.options.stall != stage or not self.is_stalled_for(recipients):
            return
        with open(os.path.join(self.options.directory, "stalled"), "a", encoding="utf-8") as file:
            file.write(stage + "\n")
        while not (self.options.release and os.path.exists(self.options.release)):
            await asyncio.sleep(0.02)

    def is_stalled_for(self, recipients):
        return not self.options.stall_for or any(address.rsplit("@", 1)[0] in self.options.stall_for for address in recipients)

    def sign_in(self, server, session, envelope, mechanism, data):
        user, password = self.options.auth.encode().split(b":", 1)
        is_right = (data.login, data.password) == (user, password)
        return AuthResult(success=is_right, handled=False, auth_data=data.login.decode() if is_right else None)


class StallingSMTP(SMTP):
    async def _handle_client(self):
        await self.event_handler.stall("greeting")
        await super()._handle_client()

    async def smtp_DATA(self, arg):
        await self.event_handler.stall("DATA", self.envelope.rcpt_tos)
        await super().smtp_DATA(arg)


def certificate():
    with tempfile.TemporaryDirectory() as directory:
        key, chain = os.path.join(directory, "key.pem"), os.path.join(directory, "chain.pem")
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
             "-subj", "/CN=localhost", "-days", "2", "-keyout", key, "-out", chain],
            check=True, capture_output=True)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(chain, key)
        return context


async def serve(options):
    os.makedirs(options.directory, exist_ok=True)
    handler = Handler(options)
    context = certificate() if options.starttls or options.tls else None
    loop = asyncio.get_running_loop()

    def connection():
        return StallingSMTP(
            handler, hostname="localhost", ident="test", loop=loop,
            tls_context=context if options.starttls else None, require_starttls=options.starttls,
            auth_required=bool(options.auth), auth_require_tls=options.starttls,
            authenticator=handler.sign_in if options.auth else None)

    server = await loop.create_server(
        connection, options.host, options.port, ssl=context if options.tls else None, backlog=512)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    asyncio.run(serve(arguments()))
