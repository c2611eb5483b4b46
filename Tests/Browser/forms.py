"""What comes back when a form is sent."""


def answer_to(page, act):
    """The server's own answer to what `act` sends: the redirect, not the page it leads to."""
    with page.expect_response(lambda response: response.request.is_navigation_request()) as answer:
        act()
    return answer.value


def send(page, path, **fields):
    """Posts what no form on the page would, with the token of one who is signed in. It follows no redirect."""
    token = page.locator("input[name=csrf_token]").first.get_attribute("value")
    return page.request.post(path, form={"csrf_token": token} | fields, max_redirects=0)


def error_of(field):
    """What is said beside a field, found as a screen reader finds it."""
    described = (field.get_attribute("aria-describedby") or "").split()
    errors = [field.page.locator(f"#{name}").inner_text() for name in described if name.endswith("-error")]
    assert errors and field.get_attribute("aria-invalid") == "true", "the field is not marked as wrong"
    return errors[0]
