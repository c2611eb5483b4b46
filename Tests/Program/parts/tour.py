"""What the big tenant's people do, from signing in to signing out: each page, each filter, each form once."""

import re

from .waiting import eventually

TICKET = "/loja/tickets/{}"
LISTS = ["mine", "team", "unassigned", "following", "archived"]
# Those that narrow to little are the hard ones: whoever walks a list for them finds nothing for long.
FILTERS = [
    "class=detractor", "class=promoter&class=passive", "status=open", "status=waiting&status=in_progress", "priority=0",
    "priority=3", "segment=Varejo", "segment=Imprensa", "survey={survey}", "category={category}", "category={rare_category}",
    "overdue=yes", "needs_answer=yes", "from={yesterday}", "to={first_day}", "from={first_day}&to={first_day}",
    "owner={owner}", "owner={newcomer}", "class=promoter&priority=0&overdue=yes&segment=Imprensa&category={rare_category}",
]
SEARCHES = ["{number}", "%23{number}", "99999999", "{email}", "ana.", "ana.silva@", "nobody@nowhere.example", "entrega",
            "geladeira+ferrugem", "Ana+Silva", "a", "Pedido", "pedido+{order}", "xyzzy", "%25%27", "entrega&status=open"]


class Tour:
    def __init__(self, journey, data, facts):
        self.journey, self.facts = journey, facts
        self.agent, self.admin, self.follower = data.agent(1), data.admin, data.follower(1)
        for email in (self.agent, self.admin, self.follower):
            journey.sign_in(email, data.password)

    def see(self, path, who=None):
        return self.journey.get(who or self.agent, path.format(**self.facts))

    def do(self, page, action, who=None, expected=303, /, **fields):
        return self.journey.post(who or self.agent, page, action, expected, **fields)

    def lists(self):
        for path in ("/", "/loja"):
            self.journey.get(self.agent, path, 303)
        for name in LISTS:
            self.page_on(f"/loja/inbox?view={name}")
            for narrowing in FILTERS:
                self.see(f"/loja/inbox?view={name}&{narrowing}")
        for words in SEARCHES:
            self.page_on(f"/loja/inbox?q={words}")
        for path in ("/loja/inbox", "/loja/inbox?q=entrega", "/loja/inbox?q={email}", "/loja/inbox?q={number}"):
            self.page_on(path, self.follower)

    def page_on(self, path, who=None):
        """A list, and, where it goes on, what follows."""
        more = re.search(r'href="([^"]*after=[^"]+)"', self.see(path, who).text)
        if more:
            self.journey.get(who or self.agent, more[1].replace("&amp;", "&"))

    def numbers_on(self, path):
        """The tickets of a list, and of all pages that follow it."""
        numbers = []
        while path:
            page = self.see(path).text
            numbers += map(int, re.findall(r'name="ticket" value="(\d+)"', page))
            more = re.search(r'data-load-more>.*?href="([^"]+)"', page, re.DOTALL)
            path = more and more[1].replace("&amp;", "&")
        return numbers

    def opinions(self):
        for narrowing in ("", "?survey={survey}", "?survey={internal}", "?class=detractor", "?from={yesterday}", "?to={first_day}",
                          "?survey={survey}&class=promoter&from={first_day}&to={yesterday}"):
            self.page_on(f"/loja/opinions{narrowing}")

    def ticket(self, number):
        ticket = TICKET.format(number)
        for path in (ticket, f"{ticket}?view=team&status=open", f"{ticket}?view=archived"):
            self.see(path)
        self.do(ticket, f"{ticket}/archival", archived="yes")
        self.do(ticket, f"{ticket}/archival", archived="no")
        self.do(ticket, f"{ticket}/assignment", assignee=f"member:{self.facts['owner']}", message="Para você")
        self.do(ticket, f"{ticket}/assignment", assignee=f"team:{self.facts['team']}")
        self.do(ticket, f"{ticket}/assignment", hand_back="yes")
        self.do(ticket, f"{ticket}/categories", category=[self.facts["category"], self.facts["rare_category"]])
        self.do(ticket, f"{ticket}/categories", category=[self.facts["rare_category"]])
        self.do(ticket, f"{ticket}/treatment", status="waiting", priority="0", deadline=f"{self.facts['tomorrow']}T10:00")
        self.do(ticket, f"{ticket}/notes", body="Falei com @agente2, que sabe.")
        self.do(ticket, f"{ticket}/answers", channel="phone", body="Está resolvido.")
        self.do(ticket, f"{ticket}/followers", member=self.facts["newcomer"], interest="everything")
        self.do(ticket, f"{ticket}/followers", member=self.facts["me"], interest="changes")
        self.do(ticket, f"{ticket}/followers/{self.facts['me']}/removal")
        self.do(ticket, f"{ticket}/followers/{self.facts['newcomer']}/removal")

    def reply(self, number, shop):
        """One that is refused, sent again, and sent."""
        ticket = TICKET.format(number)
        shop.postbox.start(refuse=["*=550 5.1.1 No such mailbox"])
        self.do(ticket, f"{ticket}/replies", subject="Sobre a sua avaliação", body="Sentimos muito.")
        eventually("the reply is refused", lambda: state(shop) == "refused")
        reply = shop.last_reply
        shop.postbox.start()
        self.do(ticket, f"{ticket}/replies/{reply}", action="resend")
        eventually("the reply is sent", lambda: state(shop) == "sent")

    def notices(self, number, shop):
        """A follower is told, opens the link of the mail and stops it."""
        ticket = TICKET.format(number)
        shop.postbox.start()
        self.do(ticket, f"{ticket}/followers", member=self.facts["follower"], interest="everything")
        self.do(ticket, f"{ticket}/notes", body="Chega amanhã.")
        told = eventually("the follower is told", lambda: [
            message for message in shop.postbox.messages if message["to"] == [self.follower]])
        link = re.search(r"/f/[^\s>]+", told[0]["text"])[0]
        self.see(link.replace("{", ""))
        visitor = self.journey.visitors[self.agent]
        self.journey._step("POST", link, 200, lambda: visitor.post(link))

    def selection(self, numbers):
        inbox, action = "/loja/inbox?view=team", "/loja/inbox/selection"
        for fields in ({"action": "archive"}, {"action": "unarchive"}, {"action": "priority", "priority": 2},
                       {"action": "assign", "assignee": f"member:{self.facts['owner']}"}, {"action": "status", "status": "closed"},
                       {"action": "category", "category": self.facts["category"]}):
            self.do(inbox, action, ticket=numbers, **fields)
        self.do(inbox, "/loja/inbox/views", name="Novos", query="view=team&status=open", shared="yes")
        page = self.see("/loja/inbox").text
        self.do("/loja/inbox", re.search(r"/loja/inbox/views/\d+/removal", page)[0])

    def settings(self):
        settings = "/loja/settings"
        self.see(settings, self.admin)
        self.see(f"{settings}/loop", self.admin)
        texts = {f"{part}_{mood}": "Olá" for part in ("subject", "body") for mood in ("detractor", "passive", "promoter")}
        self.do(f"{settings}/loop", f"{settings}/loop", self.admin, sender_name="Loja", signature="Equipe", **texts)
        for kind, own in (("categories", {}), ("teams", {"member": [self.facts["owner"], self.facts["newcomer"]]})):
            place = f"{settings}/{kind}"
            self.do(place, place, self.admin, name="Passageira")
            made = max(int(number) for number in re.findall(rf"{place}/(\d+)\"", self.see(place, self.admin).text))
            self.do(place, f"{place}/{made}", self.admin, name="Passageira 2", **own)
            self.do(place, f"{place}/{made}/removal", self.admin)
        self.do(place, f"{place}/{self.facts['team']}/removal", self.admin)

    def imports(self, rows):
        """The same file twice: what is new, and what is known."""
        page = self.see("/loja/imports", self.admin).text
        token = re.search(r'name="csrf_token" value="([^"]+)"', page)[1]
        visitor = self.journey.visitors[self.admin]
        for fields in ({"dry_run": "yes"}, {}, {}):
            kind, body = multipart({"csrf_token": token, "survey": self.facts["survey"], **fields}, rows)
            self.journey._step("POST", "/loja/imports", 200, lambda: visitor.ask("POST", "/loja/imports", body, kind))

    def leave(self):
        self.do("/loja/inbox", "/language", language="en")
        self.do("/loja/inbox", "/sign-out")


def state(shop):
    """Of the e-mail that the last reply became."""
    return shop.database.ask("""
        SELECT e.state FROM messages AS m JOIN emails AS e ON e.tenant_id = m.tenant_id AND e.id = m.email_id
        ORDER BY m.id DESC LIMIT 1""")


def multipart(fields, rows):
    parts = [f'Content-Disposition: form-data; name="{name}"\r\n\r\n{value}' for name, value in fields.items()]
    parts.append(f'Content-Disposition: form-data; name="file"; filename="respostas.csv"\r\nContent-Type: text/csv\r\n\r\n{rows}')
    body = "".join(f"--edge\r\n{part}\r\n" for part in parts) + "--edge--\r\n"
    return {"Content-Type": "multipart/form-data; boundary=edge"}, body.encode()
