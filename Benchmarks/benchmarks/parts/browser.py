"""(d) The inbox and a ticket on a throttled phone with an empty cache: LCP, CLS, bytes and requests."""

import contextlib
import json
import os
import statistics
import time

from playwright.sync_api import sync_playwright

from ..measuring.proxy import Proxy

# The headless shell: Chromium with a window loads pages of its own for more than a second after each start.
BROWSER = "/usr/bin/chromium-headless-shell"
# Slow 4G as Lighthouse has it, and a phone's processor.
NETWORK = {"offline": False, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8}
SLOWDOWN = 4
PHONE = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 3, "is_mobile": True, "has_touch": True}

WATCH = """
window.seen = {lcp: 0, cls: 0}
new PerformanceObserver(list => { for (const one of list.getEntries()) Object.assign(seen, {
    lcp: one.startTime, element: one.element && `${one.element.tagName} ${one.element.className}`}) })
    .observe({type: "largest-contentful-paint", buffered: true})
new PerformanceObserver(list => { for (const one of list.getEntries()) if (!one.hadRecentInput) seen.cls += one.value })
    .observe({type: "layout-shift", buffered: true})
"""
# All resources are loaded; the observers report a paint a few frames later. Fails when there is none within 10 s.
PAINTED = """() => new Promise((done, fail) => {
    const latest = performance.now() + 10000
    const [page] = performance.getEntriesByType("navigation")
    const state = () => ({...seen, page: page.responseEnd, painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime})
    const look = () => seen.lcp ? requestAnimationFrame(() => requestAnimationFrame(() => done(state())))
        : performance.now() > latest ? fail(new Error("no largest paint was named")) : requestAnimationFrame(look)
    look()
})"""


def measure(bench):
    environment = bench.environment
    cookies = environment.visitor(environment.program).cookies
    pages = {"inbox": f"/{environment.data.slug}/inbox", "ticket": f"/{environment.data.slug}/tickets/{environment.data.tickets * 7 // 9}"}
    root = ["--no-sandbox"] if os.getuid() == 0 else []
    with contextlib.ExitStack() as cleanup:
        proxy = cleanup.enter_context(Proxy(bench.folder, environment.program.port))
        playwright = cleanup.enter_context(sync_playwright())
        chromium = playwright.chromium.launch(executable_path=BROWSER, args=root)
        cleanup.callback(chromium.close)
        for where, port in {"": environment.program.port, ", behind nginx with gzip": proxy.port}.items():
            for name, path in pages.items():
                views = [view(chromium, port, path, cookies) for _ in range(bench.options.runs)]
                bench.keep_raw(f"browser-{name}{where.replace(', ', '-').replace(' ', '-')}.json", json.dumps(views, indent=1))
                report(bench, f"{name}{where}", views)


def view(browser, port, path, cookies):
    """One page view with an empty cache."""
    context = browser.new_context(**PHONE)
    try:
        origin = f"http://127.0.0.1:{port}"
        context.add_cookies([{"name": name, "value": value, "url": origin} for name, value in cookies.items()])
        context.add_init_script(WATCH)
        page = context.new_page()
        protocol = context.new_cdp_session(page)
        requests = listen(protocol)
        protocol.send("Network.emulateNetworkConditions", NETWORK)
        protocol.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
        response = page.goto(origin + path, wait_until="networkidle")
        if response.status != 200 or not page.url.endswith(path):
            raise RuntimeError(f"{path} returned {response.status} at {page.url}")
        seen = page.evaluate(PAINTED)
        wait_for_all(page, requests)
        return seen | {"requests": list(requests.values()), "bytes": sum(one["bytes"] for one in requests.values())}
    finally:
        context.close()


def listen(protocol):
    """Records the requests and their bytes on the wire, headers included and compressed as sent."""
    requests = {}

    def sent(event):
        if event["request"]["url"].startswith("http"):
            requests[event["requestId"]] = {"url": event["request"]["url"], "bytes": None}

    def finished(event):
        if event["requestId"] in requests:
            requests[event["requestId"]]["bytes"] = event["encodedDataLength"]

    protocol.on("Network.requestWillBeSent", sent)
    protocol.on("Network.loadingFinished", finished)
    protocol.send("Network.enable")
    return requests


def wait_for_all(page, requests):
    """An icon may still be loading when the network is idle otherwise."""
    latest = time.monotonic() + 20
    while any(one["bytes"] is None for one in requests.values()):
        if time.monotonic() > latest:
            raise TimeoutError(f"not loaded: {requests}")
        page.wait_for_timeout(20)  # lets playwright process events of the browser


def report(bench, name, views):
    def middle(of):
        return statistics.median(map(of, views))

    add = bench.table.add
    lcp, shift = middle(lambda one: one["lcp"]), max(one["cls"] for one in views)
    size, count = middle(lambda one: one["bytes"]) / 1000, middle(lambda one: len(one["requests"]))
    add("d", f"{name} on a phone: LCP", f"{lcp:.0f} ms", "", "< 1 s", lcp < 1000)
    add("d", f"{name} on a phone: CLS", f"{shift:g}", "", "0", shift == 0)
    add("d", f"{name} on a phone: bytes", f"{size:.1f} kB", "", "< 60 kB", size < 60)
    add("d", f"{name} on a phone: requests", f"{count:g}", "", "≤ 8", count <= 8)
