"""New opinions, each with its ticket."""

import datetime
import itertools
from dataclasses import dataclass


@dataclass
class Received:
    number: int
    name: str
    email: str
    tenant: str

    @property
    def path(self):
        return f"/{self.tenant}/tickets/{self.number}"


class Opinions:
    """`opinions.receive(score=2)` imports one; what is not given is made up, and like nobody else's."""

    def __init__(self, program):
        self.program = program
        self.counter = itertools.count(1)

    def receive(self, tenant="loja", survey="Pós-compra", **columns):
        return self.receive_all([columns], tenant, survey)[0]

    def receive_all(self, rows, tenant="loja", survey="Pós-compra"):
        rows = [self._row(row) for row in rows]
        self.program.imports(rows, survey, tenant)
        return [Received(self._number(row, tenant), row["name"], row["email"], tenant) for row in rows]

    def miss_deadline(self, opinion, deadline):
        """As if it had been set when it was still to come, which no form lets one do afterwards."""
        self.program.database.value(f"""
            UPDATE tickets SET deadline = '{deadline}'
            WHERE number = {opinion.number} AND tenant_id = (SELECT id FROM tenants WHERE slug = '{opinion.tenant}')
            """)

    def _row(self, given):
        number = next(self.counter)
        return {
            "external_id": f"teste-{number}", "answered_at": yesterday(), "score": 3,
            "comment": "Pedi uma cadeira e veio um banco.", "name": f"Zilda Quaresma {roman(number)}",
            "email": f"zilda{number}@cliente.example", "phone": "31 99999-0000", "segment": "Varejo",
        } | given

    def _number(self, row, tenant):
        found = self.program.database.value(f"""
            SELECT t.number
            FROM tickets AS t
            JOIN opinions AS o ON o.tenant_id = t.tenant_id AND o.id = t.opinion_id
            JOIN tenants AS n ON n.id = t.tenant_id
            WHERE n.slug = '{tenant}' AND o.external_id = '{row["external_id"]}'
            """)
        assert found, f"the opinion of {row['name']} opened no ticket"
        return int(found)


def yesterday():
    return f"{datetime.date.today() - datetime.timedelta(days=1)} 14:22"


def roman(number):
    """A number in letters, so that a name stays a name and a search for a ticket's number does not find it."""
    text = ""
    for value, letters in [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]:
        while number >= value:
            text, number = text + letters, number - value
    return text
