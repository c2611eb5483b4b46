"""Every page, filter and form of the big tenant, from signing in to signing out."""

import re

from harness import schema
from harness.waiting import wait_until

TICKET = "/loja/tickets/{}"
LISTS = ["mine", "team", "unassigned", "following", "archived"]
# Filters with few matches are the expensive ones: a list is scanned far before one is found.
FILTERS = [
    "class=detractor", "class=promoter&class=passive", "status=open", "status=waiting&status=in_progress", "priority=0",
    "priority=3", "segment=Varejo", "segment=Imprensa", "survey={survey}", "category={category}", "category={rare_category}",
    "overdue=yes", "needs_answer=yes", "from={yesterday}", "to={first_day}", "from={first_day}&to={first_day}",
    "owner={owner}", "owner={newcomer}", "class=promoter&priority=0&overdue=yes&segment=Imprensa&category={rare_category}",
]
SEARCHES = ["{number}", "%23{number}", "99999999", "{email}", "ana.", "ana.silva@", "nobody@nowhere.example", "entrega",
            "geladeira+ferrugem", "Ana+Silva", "a", "Pedido", "pedido+{order}", "xyzzy", "%25%27", "entrega&status=open"]


class Walkthrough:
    """`values` are those of the data set that appear in paths and forms."""

    def __init__(self, client, data, values):
        self.client, self.values = client, values
        self.agent, self.admin, self.follower = data.agent(1), data.admin, data.follower(1)
        for email in (self.agent, self.admin, self.follower):
            client.sign_in(email, data.password)

    def get(self, path, email=None):
        return self.client.get(email or self.agent, path.format(**self.values))

    def submit(self, page, action, email=None, expected=303, /, **fields):
        return self.client.post(email or self.agent, page, action, expected, **fields)

    def lists(self):
        for path in ("/", "/loja"):
            self.client.get(self.agent, path, 303)
        for name in LISTS:
            self.list(f"/loja/inbox?view={name}")
            for query in FILTERS:
                self.get(f"/loja/inbox?view={name}&{query}")
        for words in SEARCHES:
            self.list(f"/loja/inbox?q={words}")
        for path in ("/loja/inbox", "/loja/inbox?q=entrega", "/loja/inbox?q={email}", "/loja/inbox?q={number}"):
            self.list(path, self.follower)

    def list(self, path, email=None):
        """The first page of a list, and the second if there is one."""
        more = re.search(r'href="([^"]*after=[^"]+)"', self.get(path, email).text)
        if more:
            self.client.get(email or self.agent, more[1].replace("&amp;", "&"))

    def numbers_on(self, path):
        """The tickets on all pages of a list."""
        numbers = []
        while path:
            page = self.get(path).text
            numbers += map(int, re.findall(r'name="ticket" value="(\d+)"', page))
            more = re.search(r'data-load-more>.*?href="([^"]+)"', page, re.DOTALL)
            path = more and more[1].replace("&amp;", "&")
        return numbers

    def opinions(self):
        for query in ("", "?survey={survey}", "?survey={internal}", "?class=detractor", "?from={yesterday}", "?to={first_day}",
                          "?survey={survey}&class=promoter&from={first_day}&to={yesterday}"):
            self.list(f"/loja/opinions{query}")

    def ticket(self, number):
        ticket = TICKET.format(number)
        for path in (ticket, f"{ticket}?view=team&status=open", f"{ticket}?view=archived"):
            self.get(path)
        self.submit(ticket, f"{ticket}/archival", archived="yes")
        self.submit(ticket, f"{ticket}/archival", archived="no")
        self.submit(ticket, f"{ticket}/assignment", assignee=f"member:{self.values['owner']}", message="Para você")
        self.submit(ticket, f"{ticket}/assignment", assignee=f"team:{self.values['team']}")
        self.submit(ticket, f"{ticket}/assignment", hand_back="yes")
        self.submit(ticket, f"{ticket}/categories", category=[self.values["category"], self.values["rare_category"]])
        self.submit(ticket, f"{ticket}/categories", category=[self.values["rare_category"]])
        self.submit(ticket, f"{ticket}/{schema.PROPERTIES}", status="waiting", priority="0", deadline=f"{self.values['tomorrow']}T10:00")
        self.submit(ticket, f"{ticket}/notes", body="Falei com @agente2, que sabe.")
        self.submit(ticket, f"{ticket}/{schema.CUSTOMER_REPLIES}", channel="phone", body="Está resolvido.")
        self.submit(ticket, f"{ticket}/followers", member=self.values["newcomer"], interest="everything")
        self.submit(ticket, f"{ticket}/followers", member=self.values["me"], interest="changes")
        self.submit(ticket, f"{ticket}/followers/{self.values['me']}/removal")
        self.submit(ticket, f"{ticket}/followers/{self.values['newcomer']}/removal")

    def reply(self, number, environment):
        """A reply that is refused, sent again and accepted."""
        ticket = TICKET.format(number)
        environment.smtp_server.start(refuse=["*=550 5.1.1 No such mailbox"])
        self.submit(ticket, f"{ticket}/replies", subject="Sobre a sua avaliação", body="Sentimos muito.")
        wait_until("the reply is refused", lambda: state(environment) == "refused")
        reply = environment.last_reply
        environment.smtp_server.start()
        self.submit(ticket, f"{ticket}/replies/{reply}", action="resend")
        wait_until("the reply is sent", lambda: state(environment) == "sent")

    def notices(self, number, environment):
        """A follower receives a notice, opens its link and unsubscribes."""
        ticket = TICKET.format(number)
        environment.smtp_server.start()
        self.submit(ticket, f"{ticket}/followers", member=self.values["follower"], interest="everything")
        self.submit(ticket, f"{ticket}/notes", body="Chega amanhã.")
        found = wait_until("the follower receives a notice", lambda: [
            message for message in environment.smtp_server.messages if message["to"] == [self.follower]])
        link = re.search(r"/f/[^\s>]+", found[0]["text"])[0]
        self.get(link.replace("{", ""))
        visitor = self.client.visitors[self.agent]
        self.client.record("POST", link, 200, lambda: visitor.post(link))

    def selection(self, numbers):
        inbox, action = "/loja/inbox?view=team", "/loja/inbox/selection"
        for fields in ({"action": "archive"}, {"action": "unarchive"}, {"action": "priority", "priority": 2},
                       {"action": "assign", "assignee": f"member:{self.values['owner']}"}, {"action": "status", "status": "closed"},
                       {"action": "category", "category": self.values["category"]}):
            self.submit(inbox, action, ticket=numbers, **fields)
        self.submit(inbox, "/loja/inbox/views", name="Novos", query="view=team&status=open", shared="yes")
        page = self.get("/loja/inbox").text
        self.submit("/loja/inbox", re.search(r"/loja/inbox/views/\d+/removal", page)[0])

    def settings(self):
        settings = "/loja/settings"
        self.get(settings, self.admin)
        self.get(f"{settings}/loop", self.admin)
        texts = {f"{part}_{mood}": "Olá" for part in ("subject", "body") for mood in ("detractor", "passive", "promoter")}
        self.submit(f"{settings}/loop", f"{settings}/loop", self.admin, sender_name="Loja", signature="Equipe", **texts)
        for kind, own in (("categories", {}), ("teams", {"member": [self.values["owner"], self.values["newcomer"]]})):
            place = f"{settings}/{kind}"
            self.submit(place, place, self.admin, name="Passageira")
            made = max(int(number) for number in re.findall(rf"{place}/(\d+)\"", self.get(place, self.admin).text))
            self.submit(place, f"{place}/{made}", self.admin, name="Passageira 2", **own)
            self.submit(place, f"{place}/{made}/removal", self.admin)
        self.submit(place, f"{place}/{self.values['team']}/removal", self.admin)

    def imports(self, rows):
        """A dry run, new rows, and the same rows again."""
        page = self.get("/loja/imports", self.admin).text
        token = re.search(r'name="csrf_token" value="([^"]+)"', page)[1]
        visitor = self.client.visitors[self.admin]
        for fields in ({"dry_run": "yes"}, {}, {}):
            kind, body = multipart({"csrf_token": token, "survey": self.values["survey"], **fields}, rows)
            self.client.record("POST", "/loja/imports", 200, lambda: visitor.request("POST", "/loja/imports", body, kind))

    def leave(self):
        self.submit("/loja/inbox", "/language", language="en")
        self.submit("/loja/inbox", "/sign-out")


def state(environment):
    return environment.database.query(schema.NEWEST_REPLY_STATE)


def multipart(fields, rows):
    parts = [f'Content-Disposition: form-data; name="{name}"\r\n\r\n{value}' for name, value in fields.items()]
    parts.append(f'Content-Disposition: form-data; name="file"; filename="respostas.csv"\r\nContent-Type: text/csv\r\n\r\n{rows}')
    body = "".join(f"--edge\r\n{part}\r\n" for part in parts) + "--edge--\r\n"
    return {"Content-Type": "multipart/form-data; boundary=edge"}, body.encode()
