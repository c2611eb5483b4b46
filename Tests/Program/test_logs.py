"""The log: for machines one object a line, each with the request it is about, and no word of anybody."""

import json

from .parts.waiting import eventually


def lines(program):
    return [json.loads(line) for line in program.output.splitlines() if line.startswith("{")]


def test_every_request_is_told_without_a_name_or_an_address(shop):
    program = shop.start("serve", "--log-level", "debug", LOG_FORMAT="json")
    ana = shop.visitor(program)
    answer = ana.get("/loja/inbox?q=marina@cliente.example")
    told = eventually("the request is told", lambda: [line for line in lines(program) if line.get("route") == "/:tenant/inbox"])
    assert told[0]["request"] == answer.headers["X-Request-Id"]
    assert told[0]["method"] == "GET" and told[0]["status"] == "200" and told[0]["level"] == "debug"
    assert not [word for word in ("marina", "ana@", "retorno_session") if word in json.dumps(lines(program))]


def test_a_mail_that_is_refused_is_told_without_its_address(shop):
    shop.postbox.start(refuse=["marina=550 5.1.1 <marina@cliente.example> inexistente"])
    program = shop.start("serve", LOG_FORMAT="json")
    shop.visitor(program).reply(1, "Sobre o atraso", "Pedimos desculpas.")
    [told] = eventually("it is told", lambda: [line for line in lines(program) if line["message"] == "e-mail not sent"])
    assert told["error"] == "refused 550" and "marina" not in program.output


def test_metrics_are_not_for_who_comes_through_the_proxy(shop):
    program = shop.start("serve")
    ana = shop.visitor(program)
    assert "retorno_database_trips_total" in ana.get("/metrics").text
    assert ana.ask("GET", "/metrics", headers={"X-Forwarded-For": "203.0.113.7"}).status == 404
