"""What must be true once everything runs again; docs/operations.md, "Mail", makes the promise."""

import email
import email.policy
from collections import Counter

from harness import schema

from .failure import expect

TABLES = {"notes": "notes", "replies": "messages"}


def verdict(installation, processes, writers):
    expect(not writers.unexpected, f"{len(writers.unexpected)} unexpected responses, such as {writers.unexpected[:3]}")
    for kind, table in TABLES.items():
        expect(writers.count(kind) > 0, f"no {kind} were written")
        kept = Counter(installation.database.query(f"SELECT split_part(body, E'\\n', 1) FROM {table} WHERE body LIKE '{kind} %'").splitlines())
        lost = [write.text for write in writers.writes if write.kind == kind and kept[write.text] == 0]
        expect(not lost, f"{len(lost)} of {writers.count(kind)} {kind} are lost: {lost[:3]}")
        doubled = [text for text, count in kept.items() if count > 1]
        expect(not doubled, f"written twice: {doubled[:3]}")
    dead = installation.database.query(schema.DESCRIBED_JOBS)
    expect(not dead, f"jobs left: {dead[:500]}")
    return f"{writers.acknowledged} acknowledged writes are stored; {replies(installation, processes)}"


def replies(installation, processes):
    """Each reply that counts as sent was received once, and no Message-ID twice."""
    states_by_id = dict(line.split("|") for line in installation.database.query(schema.REPLY_STATES).splitlines())
    received = Counter(message_id(file) for file in processes.smtp_server.folder.glob("*.eml"))
    states = Counter(states_by_id.values())
    expect(set(states) <= {"sent", schema.UNCONFIRMED}, f"replies that are neither sent nor unconfirmed: {dict(states)}")
    expect(states["sent"] > 0, "no reply was sent")
    missing = [mail for mail, state in states_by_id.items() if state == "sent" and received[mail] == 0]
    expect(not missing, f"{len(missing)} replies count as sent and were never received: {missing[:3]}")
    twice = [mail for mail in states_by_id if received[mail] > 1]
    expect(not twice, f"{len(twice)} replies were received twice: {twice[:3]}")
    return f"{states['sent']} replies were received once, {states[schema.UNCONFIRMED]} are unconfirmed, none was received twice"


def message_id(file):
    return str(email.message_from_bytes(file.read_bytes(), policy=email.policy.default)["Message-ID"]).strip("<>")
