"""New opinions with their tickets."""

import csv
import datetime
import itertools
from dataclasses import dataclass

from harness.program import succeed


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
    """`opinions.receive(score=2)` imports one; columns that are not given get unique values."""

    def __init__(self, environment):
        self.environment = environment
        self.counter = itertools.count(1)

    def receive(self, tenant="loja", survey="Pós-compra", **columns):
        return self.receive_all([columns], tenant, survey)[0]

    def receive_all(self, rows, tenant="loja", survey="Pós-compra"):
        rows = [self._row(row) for row in rows]
        self._import(rows, survey, tenant)
        return [Received(self._number(row, tenant), row["name"], row["email"], tenant) for row in rows]

    def miss_deadline(self, opinion, deadline):
        """Sets a deadline in the past, which the form refuses."""
        self.environment.database.query(f"""
            UPDATE tickets SET deadline = '{deadline}'
            WHERE number = {opinion.number} AND tenant_id = (SELECT id FROM tenants WHERE slug = '{opinion.tenant}')
            """)

    def _import(self, rows, survey, tenant):
        file = self.environment.home / "opinions.csv"
        with open(file, "w", newline="", encoding="utf-8") as output:
            writer = csv.DictWriter(output, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
        succeed(self.environment.import_file(file, tenant=tenant, survey=survey))

    def _row(self, given):
        number = next(self.counter)
        return {
            "external_id": f"teste-{number}", "answered_at": yesterday(), "score": 3,
            "comment": "Pedi uma cadeira e veio um banco.", "name": f"Zilda Quaresma {roman(number)}",
            "email": f"zilda{number}@cliente.example", "phone": "31 99999-0000", "segment": "Varejo",
        } | given

    def _number(self, row, tenant):
        found = self.environment.database.query(f"""
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
    """A number as a Roman numeral, so that a search for a ticket's number does not find a name."""
    text = ""
    for value, letters in [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]:
        while number >= value:
            text, number = text + letters, number - value
    return text
