"""A minimal HTTP client: it keeps cookies, fills forms with their hidden fields and follows no redirect."""

import http.client
import urllib.parse
from html.parser import HTMLParser

PASSWORD = "uma senha comprida"


class Visitor:
    def __init__(self, program, cookies=None):
        self.port = program.port
        self.cookies = dict(cookies or {})

    def get(self, path):
        return self.request("GET", path)

    def post(self, path, **fields):
        body = urllib.parse.urlencode(fields)
        return self.request("POST", path, body, {"Content-Type": "application/x-www-form-urlencoded"})

    def request(self, method, path, body=None, headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        cookie = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())} if self.cookies else {}
        try:
            connection.request(method, path, body, {**(headers or {}), **cookie})
            response = connection.getresponse()
            response.text = response.read().decode()
        finally:
            connection.close()
        for line in response.headers.get_all("Set-Cookie") or []:
            name, value = line.split(";")[0].split("=", 1)
            self.cookies[name] = value
        return response

    def submit(self, page, action, /, **fields):
        """Posts the form of that page whose action is `action`, with its hidden fields. Returns the response to the page when that is
        an error."""
        shown = self.get(page)
        if shown.status != 200:
            return shown
        hidden = Forms(shown.text).hidden(action)
        return self.post(action, **(hidden | fields))

    def sign_in(self, email, password=PASSWORD):
        response = self.submit("/sign-in", "/sign-in", email=email, password=password)
        assert response.status == 303, f"{email} could not sign in: {response.status}"
        return self

    def reply(self, ticket, subject, body, tenant="loja"):
        page = f"/{tenant}/tickets/{ticket}"
        response = self.submit(page, f"{page}/replies", subject=subject, body=body)
        assert response.status == 303, response.text

    def resolve_reply(self, ticket, reply, action, tenant="loja"):
        """Presses a button under a reply that was refused or is unconfirmed."""
        page = f"/{tenant}/tickets/{ticket}"
        assert self.submit(page, f"{page}/replies/{reply}", action=action).status == 303


class Forms(HTMLParser):
    """The hidden fields of each form of a page, by its action."""

    def __init__(self, page):
        super().__init__()
        self.fields, self.action = {}, None
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "form":
            self.action = attributes.get("action")
            self.fields.setdefault(self.action, {})
        if tag == "input" and attributes.get("type") == "hidden" and self.action:
            self.fields[self.action].setdefault(attributes["name"], attributes.get("value", ""))

    def handle_endtag(self, tag):
        if tag == "form":
            self.action = None

    def hidden(self, action):
        assert action in self.fields, f"no form has the action {action}, only {', '.join(map(str, self.fields))}"
        return self.fields[action]
