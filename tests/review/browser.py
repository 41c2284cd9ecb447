#!/usr/bin/env python3
"""usage: browser.py SQLGEN CASE [SCREENSHOTS]: the HTML report of a golden case in chromium, where that is installed.

The page clicks and types on itself, by a script that is put behind its own: folding, search, links. It asks for nothing from the
network; each part has a name for who does not see it, and its colours have the contrast that WCAG 2.1 AA asks for, light and dark."""

import html
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PROBE = r"""
<script>
(async () => {
  const told = [];
  const require = (holds, what) => { if (!holds) { told.push(what); } };
  const rest = () => new Promise((go) => setTimeout(go, 20));
  const folds = [...document.querySelectorAll("details")];
  document.getElementById("open-all").click();
  require(folds.length > 2 && folds.every((one) => one.open), "open all opens all");
  document.getElementById("close-all").click();
  require(folds.every((one) => !one.open), "close all closes all");
  folds[0].querySelector("summary").click();
  await rest();
  require(folds[0].open, "a click on a revision opens it");
  folds[0].querySelector("summary").click();

  const search = document.getElementById("search");
  const type = (text) => { search.value = text; search.dispatchEvent(new Event("input")); };
  type("fk_orders_customer");
  const shown = [...document.querySelectorAll("[data-entry]")].filter((one) => !one.hidden);
  require(shown.length > 0 && shown.every((one) => one.textContent.includes("fk_orders_customer")), "search shows what fits");
  require(document.getElementById("status").textContent.includes(" of "), "search says how much it shows");
  type("");
  require([...document.querySelectorAll("[data-entry]")].every((one) => !one.hidden), "an empty search shows all");

  for (const link of document.querySelectorAll("a[href^='#']")) {
    require(document.getElementById(decodeURIComponent(link.hash.slice(1))), `the link ${link.hash} leads somewhere`);
  }
  const link = document.querySelector("a[href^='#s']");
  link.click();
  await rest();
  const target = document.getElementById(link.hash.slice(1));
  require(target.closest("details").open, "a link to a statement opens its revision");

  require(document.documentElement.lang === "en" && document.title !== "", "language and title");
  require(document.querySelectorAll("h1").length === 1 && document.querySelector("main"), "one heading, one main part");
  for (const part of document.querySelectorAll("section")) {
    require(document.getElementById(part.getAttribute("aria-labelledby")), "a section has a heading");
  }
  for (const one of document.querySelectorAll("th")) {
    require(one.scope === "col" || one.scope === "row", "the head of a table says of what");
  }
  require(document.querySelector("label[for=search]"), "the search has a label");
  const reached = [...document.querySelectorAll("a[href], button, input, summary")];
  require(reached.every((one) => one.tabIndex >= 0), "the keyboard reaches everything that can be used");
  require(performance.getEntriesByType("resource").length === 0, "nothing is loaded");

  const channels = (color) => color.match(/[\d.]+/g).slice(0, 3).map(Number);
  const light = (color) => {
    const [r, g, b] = channels(color).map((c) => c / 255).map((c) => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (one) => {
    for (; one; one = one.parentElement) {
      const color = getComputedStyle(one).backgroundColor;
      if (!color.startsWith("rgba(0, 0, 0, 0")) { return color; }
    }
    return "rgb(255, 255, 255)";
  };
  document.getElementById("open-all").click();
  for (const one of document.querySelectorAll("body *")) {
    const text = [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== "");
    if (!text || one.closest("svg") || ["SCRIPT", "STYLE"].includes(one.tagName)) { continue; }
    const [a, b] = [light(getComputedStyle(one).color), light(ground(one))].sort((x, y) => y - x);
    require((a + 0.05) / (b + 0.05) >= 4.5, `contrast of <${one.tagName.toLowerCase()} class="${one.className}">: ${((a + 0.05) / (b + 0.05)).toFixed(2)}`);
  }
  const result = document.createElement("pre");
  result.id = "probe";
  result.textContent = JSON.stringify([...new Set(told)]);
  document.body.append(result);
})();
</script>
"""


def main():
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        print("no chromium is installed")
        sys.exit(77)
    page = subprocess.run([sys.argv[1], "review", "1111aaaa:heads", "--revisions", "revisions", "--dialect", "postgresql",
                           "--format", "html"], cwd=sys.argv[2], capture_output=True, text=True, check=True).stdout
    if re.search(r"""(?:src|href)\s*=\s*["']?(?:https?:)?//""", page) or "@import" in page:
        sys.exit("FAILED: the page names something outside of itself")
    with tempfile.TemporaryDirectory() as folder:
        for theme in ["light", "dark"]:
            arguments = [browser, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile",
                         "--virtual-time-budget=5000", "--window-size=1280,1600"]
            if theme == "dark":
                arguments.append("--blink-settings=preferredColorScheme=0")
            probed = Path(folder) / f"{theme}.html"
            probed.write_text(page.replace("</body>", PROBE + "</body>"))
            dom = subprocess.run([*arguments, "--dump-dom", f"file://{probed}"], capture_output=True, text=True, timeout=120,
                                 check=True).stdout
            found = re.search(r'<pre id="probe">(.*?)</pre>', dom, re.S)
            if found is None:
                sys.exit(f"FAILED: the probe did not come to its end in {theme}")
            told = json.loads(html.unescape(found[1]))
            if told:
                sys.exit(f"FAILED in {theme}:\n  " + "\n  ".join(told))
            if len(sys.argv) > 3:
                plain = Path(folder) / "plain.html"
                plain.write_text(page)
                subprocess.run([*arguments, f"--screenshot={sys.argv[3]}/{theme}.png", f"file://{plain}"], capture_output=True,
                               timeout=120, check=True)
    print("the page does what it is to do, light and dark")


if __name__ == "__main__":
    main()
