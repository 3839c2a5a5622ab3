"""Opens pages in a headless browser as their readers would, and tells as JSON what is wrong with them.

    python look.py BROWSER PAGE...

One object per page and way of looking (wide, wide and dark, a phone of 360 px): `violations` of WCAG 2.2 AA and of axe's
best practices (rule and first place), `requests` to anywhere but the page itself, and `scrolls` when the page is wider than
the screen; in the first way also `sheets`, the pages of A4 on which what is handed out as one leaf prints.
"""

import json
import pathlib
import re
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LEAVES = ("coalition-page", "institution-mirror")
WAYS = [
    {"name": "wide", "width": 1280, "scheme": "light"},
    {"name": "dark", "width": 1280, "scheme": "dark"},
    {"name": "phone", "width": 360, "scheme": "light"},
]


def sheets(tab):
    return len(re.findall(rb"/Type\s*/Page\b", tab.pdf(prefer_css_page_size=True)))


def look(browser, page, way):
    # The page's own policy lets no script in; axe is one.
    context = browser.new_context(
        bypass_csp=True,
        color_scheme=way["scheme"],
        viewport={"width": way["width"], "height": 900},
    )
    tab = context.new_page()
    address = pathlib.Path(page).resolve().as_uri()
    requests = []
    tab.on("request", lambda request: requests.append(request.url))
    tab.goto(address)
    found = Axe().run(tab, options={"runOnly": {"type": "tag", "values": RULES}}).response
    outcome = {
        "page": pathlib.Path(page).name,
        "way": way["name"],
        "violations": [
            f'{rule["id"]}: {rule["nodes"][0]["html"][:200]}' for rule in found["violations"]
        ],
        "requests": [url for url in requests if url != address and not url.startswith("data:")],
        "scrolls": tab.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"),
    }
    if way is WAYS[0] and outcome["page"].startswith(LEAVES):
        outcome["sheets"] = sheets(tab)
    context.close()
    return outcome


def main():
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=sys.argv[1], args=["--no-sandbox"])
        print(json.dumps([look(browser, page, way) for page in sys.argv[2:] for way in WAYS]))
        browser.close()


main()
