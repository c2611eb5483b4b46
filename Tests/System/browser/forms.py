"""Submitting forms and reading their responses."""


def response_to(page, submit):
    """The first response to the request that `submit` sends: the redirect, not the page it leads to."""
    with page.expect_response(lambda response: response.request.is_navigation_request()) as response:
        submit()
    return response.value


def send(page, path, **fields):
    """Posts a form that the page does not have, with the CSRF token of the page. Follows no redirect."""
    token = page.locator("input[name=csrf_token]").first.get_attribute("value")
    return page.request.post(path, form={"csrf_token": token} | fields, max_redirects=0)


def error_of(field):
    """The error message of a field, found by its ARIA attributes."""
    described = (field.get_attribute("aria-describedby") or "").split()
    errors = [field.page.locator(f"#{name}").inner_text() for name in described if name.endswith("-error")]
    assert errors and field.get_attribute("aria-invalid") == "true", "the field is not marked as wrong"
    return errors[0]
