"""What must be true once everything that was killed is up again: docs/operations.md, "Mail", is the promise."""

import email
import email.policy
from collections import Counter

from .broken import expect

TABLES = {"notes": "notes", "replies": "messages"}
REPLIES = """
    SELECT t.slug || '.' || e.ticket_number || '.' || e.id || '@retorno.example', e.state
    FROM emails AS e
    JOIN tenants AS t ON t.id = e.tenant_id
    JOIN messages AS m ON m.tenant_id = e.tenant_id AND m.email_id = e.id
    WHERE m.body LIKE 'replies %'
"""


def verdict(house, stage, crowd):
    expect(not crowd.odd, f"{len(crowd.odd)} odd answers, such as {crowd.odd[:3]}")
    for kind, table in TABLES.items():
        expect(crowd.count(kind) > 0, f"no {kind} were written")
        kept = Counter(house.database.ask(f"SELECT split_part(body, E'\\n', 1) FROM {table} WHERE body LIKE '{kind} %'").splitlines())
        lost = [write.text for write in crowd.writes if write.kind == kind and kept[write.text] == 0]
        expect(not lost, f"{len(lost)} of {crowd.count(kind)} {kind} are lost: {lost[:3]}")
        doubled = [text for text, count in kept.items() if count > 1]
        expect(not doubled, f"written twice: {doubled[:3]}")
    dead = house.database.ask("SELECT kind || ': ' || last_error FROM jobs")
    expect(not dead, f"jobs left: {dead[:500]}")
    return f"{crowd.acknowledged} acknowledged writes are there; {mails(house, stage)}"


def mails(house, stage):
    """Each reply that counts as sent went out once; no Message-ID came twice."""
    states_by_id = dict(line.split("|") for line in house.database.ask(REPLIES).splitlines())
    taken = Counter(message_id(file) for file in stage.postbox.directory.glob("*.eml"))
    states = Counter(states_by_id.values())
    expect(set(states) <= {"sent", "doubtful"}, f"replies that are neither sent nor doubtful: {dict(states)}")
    expect(states["sent"] > 0, "no reply was sent")
    missing = [mail for mail, state in states_by_id.items() if state == "sent" and taken[mail] == 0]
    expect(not missing, f"{len(missing)} replies count as sent and never came: {missing[:3]}")
    twice = [mail for mail in states_by_id if taken[mail] > 1]
    expect(not twice, f"{len(twice)} replies came twice: {twice[:3]}")
    return f"{states['sent']} replies came once, {states['doubtful']} are shown as doubtful, none came twice"


def message_id(file):
    return str(email.message_from_bytes(file.read_bytes(), policy=email.policy.default)["Message-ID"]).strip("<>")
