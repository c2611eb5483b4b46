"""(d) What a throttled phone sees of the inbox and of a ticket, cold: LCP, CLS, bytes and requests."""

import contextlib
import json
import os
import statistics
import time

from measuring.proxy import Proxy
from playwright.sync_api import sync_playwright

# The browser without a window: the one with a window loads pages of its own beside each first visit, for more than a second.
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
# Everything has come; the observers are told of a paint a few frames later, and of none that is not there for 10 s.
PAINTED = """() => new Promise((done, fail) => {
    const latest = performance.now() + 10000
    const [page] = performance.getEntriesByType("navigation")
    const told = () => ({...seen, page: page.responseEnd, painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime})
    const look = () => seen.lcp ? requestAnimationFrame(() => requestAnimationFrame(() => done(told())))
        : performance.now() > latest ? fail(new Error("no largest paint was named")) : requestAnimationFrame(look)
    look()
})"""


def measure(bench):
    shop = bench.shop
    cookies = shop.visitor(shop.program).cookies
    pages = {"inbox": f"/{shop.data.slug}/inbox", "ticket": f"/{shop.data.slug}/tickets/{shop.data.tickets * 7 // 9}"}
    root = ["--no-sandbox"] if os.getuid() == 0 else []
    with contextlib.ExitStack() as later:
        proxy = later.enter_context(Proxy(bench.folder, shop.program.port))
        playwright = later.enter_context(sync_playwright())
        chromium = playwright.chromium.launch(executable_path=BROWSER, args=root)
        later.callback(chromium.close)
        for where, port in {"": shop.program.port, ", behind nginx with gzip": proxy.port}.items():
            for name, path in pages.items():
                views = [view(chromium, port, path, cookies) for _ in range(bench.options.runs)]
                bench.keep(f"browser-{name}{where.replace(', ', '-').replace(' ', '-')}.json", json.dumps(views, indent=1))
                tell(bench, f"{name}{where}", views)


def view(browser, port, path, cookies):
    """One visit with an empty cache."""
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
        answer = page.goto(origin + path, wait_until="networkidle")
        if answer.status != 200 or not page.url.endswith(path):
            raise RuntimeError(f"{path} answered {answer.status} at {page.url}")
        seen = page.evaluate(PAINTED)
        wait_for_all(page, requests)
        return seen | {"requests": list(requests.values()), "bytes": sum(one["bytes"] for one in requests.values())}
    finally:
        context.close()


def listen(protocol):
    """What comes over the network: headers and bodies as they were sent, packed or not."""
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
    """An icon may still be on its way when the rest of the page is idle."""
    latest = time.monotonic() + 20
    while any(one["bytes"] is None for one in requests.values()):
        if time.monotonic() > latest:
            raise TimeoutError(f"never came: {requests}")
        page.wait_for_timeout(20)  # meanwhile playwright hears what the browser says


def tell(bench, name, views):
    def middle(of):
        return statistics.median(map(of, views))

    add = bench.table.add
    lcp, shift = middle(lambda one: one["lcp"]), max(one["cls"] for one in views)
    size, count = middle(lambda one: one["bytes"]) / 1000, middle(lambda one: len(one["requests"]))
    add("d", f"{name} on a phone: LCP", f"{lcp:.0f} ms", "", "< 1 s", lcp < 1000)
    add("d", f"{name} on a phone: CLS", f"{shift:g}", "", "0", shift == 0)
    add("d", f"{name} on a phone: bytes", f"{size:.1f} kB", "", "< 60 kB", size < 60)
    add("d", f"{name} on a phone: requests", f"{count:g}", "", "≤ 8", count <= 8)
