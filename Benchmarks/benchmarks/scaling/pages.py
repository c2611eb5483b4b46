"""The pages measured at each size. Tickets, numbers and e-mails are those of the newest 200 tickets, because people work on those.
"any ticket" requests all tickets equally often, which no cache holds at the largest size; it has no goal."""

import re
import urllib.parse

from ..measuring.page import Page

NEWEST = 200


def pages(environment, visitor):
    base = f"/{environment.data.slug}"
    number = environment.tickets
    newest = range(max(1, number - NEWEST), number)
    emails = environment.query(f"""
        SELECT c.email FROM tickets AS t JOIN customers AS c ON c.tenant_id = t.tenant_id AND c.id = t.customer_id
        WHERE t.tenant_id = (SELECT id FROM tenants WHERE slug = '{environment.data.slug}') AND t.number > {number - NEWEST}
          AND c.email IS NOT NULL""").split()

    def list_of(**fields):
        return f"{base}/inbox?{urllib.parse.urlencode(fields, doseq=True)}"

    return [
        Page("inbox", [f"{base}/inbox"], number, has_goals=True),
        Page("the team's list", [list_of(view="team")], number, has_goals=True),
        # at the smallest size an agent's own list has no full second page
        Page("its next page", [next_page(visitor, list_of(view="team"))], number, has_goals=True),
        Page("ticket", [f"{base}/tickets/{one}" for one in newest], number, has_goals=True),
        Page("search by number", [list_of(q=str(one)) for one in newest], number, has_goals=True),
        Page("search by e-mail", [list_of(q=email) for email in emails], number, has_goals=True),
        Page("search by frequent words", [list_of(q=words) for words in ("entrega", "atendimento atrasou", "silva")], number),
        Page("search by rare words", [list_of(q=f"pedido {order}") for order in orders(environment)], number),
        Page("filtered list", [
            list_of(view="team", **{"class": "detractor"}, status="open"), list_of(view="team", segment="Premium", priority=1),
            list_of(view="unassigned", needs_answer="yes"),
        ], number),
        Page("any ticket", [f"{base}/tickets/NUMBER"], number),
    ]


def next_page(visitor, path):
    more = re.search(r'href="([^"]*after=[^"]+)"', visitor.get(path).text)
    if not more:
        raise RuntimeError(f"{path} has no next page: too few tickets")
    return more[1].replace("&amp;", "&")


def orders(environment):
    """Order numbers that customers mention, each in few comments."""
    return environment.query(r"""
        SELECT substring(comment from 'Pedido (\d+)') FROM opinions
        WHERE tenant_id = (SELECT id FROM tenants WHERE slug = '%s') AND comment LIKE '%%Pedido%%' LIMIT 20""" % environment.data.slug).split()
