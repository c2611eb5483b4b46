"""The log: one JSON object a line, with the request id, without personal data."""

import json

from harness.waiting import wait_until


def lines(program):
    return [json.loads(line) for line in program.output.splitlines() if line.startswith("{")]


def test_every_request_is_logged_without_names_or_addresses(environment):
    program = environment.start("serve", "--log-level", "debug", LOG_FORMAT="json")
    ana = environment.visitor(program)
    response = ana.get("/loja/inbox?q=marina@cliente.example")
    found = wait_until("the request is logged", lambda: [line for line in lines(program) if line.get("route") == "/:tenant/inbox"])
    assert found[0]["request"] == response.headers["X-Request-Id"]
    assert found[0]["method"] == "GET" and found[0]["status"] == "200" and found[0]["level"] == "debug"
    assert not [word for word in ("marina", "ana@", "retorno_session") if word in json.dumps(lines(program))]


def test_a_refused_e_mail_is_logged_without_its_address(environment):
    environment.smtp_server.start(refuse=["marina=550 5.1.1 <marina@cliente.example> inexistente"])
    program = environment.start("serve", LOG_FORMAT="json")
    environment.visitor(program).reply(1, "Sobre o atraso", "Pedimos desculpas.")
    [refusal] = wait_until("the refusal is logged", lambda: [line for line in lines(program) if line["message"] == "e-mail not sent"])
    assert refusal["error"] == "refused 550" and "marina" not in program.output


def test_metrics_are_not_served_through_the_proxy(environment):
    program = environment.start("serve")
    ana = environment.visitor(program)
    assert "retorno_database_trips_total" in ana.get("/metrics").text
    assert ana.request("GET", "/metrics", headers={"X-Forwarded-For": "203.0.113.7"}).status == 404
