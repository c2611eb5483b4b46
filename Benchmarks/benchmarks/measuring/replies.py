"""Replies to customers: posted by the form of the ticket page, and sent to a mail server by a worker."""

import urllib.parse

from harness.visitor import Forms
from harness.waiting import wait_until

from .mail_sink import MailSink

TICKETS = 200
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
REPLY = "Olá! Já falamos com a equipe responsável e voltamos até amanhã com uma solução."
UNSENT = "SELECT count(*) FROM emails WHERE state NOT IN ('sent', 'refused', 'unconfirmed', 'doubtful')"


def reply_requests(visitor, slug, numbers):
    """A filled-in form for each of the first tickets among `numbers` whose customer has an e-mail address. UNIQUE makes each text
    another one: the program ignores a text that the same member has just sent."""
    found = []
    for number in numbers:
        page = f"/{slug}/tickets/{number}"
        action = f"{page}/replies"
        fields = Forms(visitor.get(page).text).fields.get(action)
        if fields is None:
            continue
        body = urllib.parse.urlencode(fields | {"subject": "Sobre a sua avaliação", "body": f"{REPLY} UNIQUE"})
        headers = FORM | {"Cookie": "; ".join(f"{name}={value}" for name, value in visitor.cookies.items())}
        found.append({"method": "POST", "path": action, "body": body, "headers": headers})
        if len(found) == TICKETS:
            return found
    raise RuntimeError(f"only {len(found)} tickets have a form to reply by e-mail")


def emails(database):
    return int(database.query("SELECT count(*) FROM emails"))


def send_all(database, start_worker):
    """Starts a worker and waits until it has sent every e-mail; returns the mail server that got them. `start_worker` gets the
    SMTP_URL."""
    expected = int(database.query(UNSENT))
    with MailSink() as sink, start_worker(sink.url) as worker:
        # asks the database only at the end, so that the questions take no processor time from the worker
        wait_until("all e-mails are sent", lambda: not worker.is_running or (
            sink.messages >= expected and database.query(UNSENT) == "0"), seconds=300)
        if not worker.is_running or sink.messages < expected:
            raise RuntimeError(f"the worker sent {sink.messages} of {expected} e-mails:\n{worker.output[-2000:]}")
    return sink
