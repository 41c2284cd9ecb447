#!/usr/bin/env python3
"""usage: sarif.py SQLGEN CASE: the SARIF report of a golden case is what SARIF 2.1.0 and its readers ask for.

Its form is held against sarif_parts.json, which has the objects that a review uses as the standard defines them; with SARIF_SCHEMA naming a
copy of the standard's own schema (oasis-tcs/sarif-spec, sarif-schema-2.1.0.json) against that as well."""

import json
import os
import subprocess
import sys
from pathlib import Path

try:
    import jsonschema
except ImportError:  # a machine may have a python3 of its own before Debian's, which has the package
    if sys.executable == "/usr/bin/python3" or not os.path.exists("/usr/bin/python3"):
        sys.exit("python3-jsonschema is missing; scripts/test.sh installs it")
    os.execv("/usr/bin/python3", ["/usr/bin/python3", *sys.argv])

LEVELS = {"none", "note", "warning", "error"}


def report(sqlgen, case):
    out = subprocess.run([sqlgen, "review", "1111aaaa:heads", "--revisions", "revisions", "--dialect", "postgresql",
                          "--format", "sarif"], cwd=case, capture_output=True, text=True, check=True)
    return json.loads(out.stdout)


def require(holds, what):
    if not holds:
        sys.exit(f"FAILED: {what}")


def check_location(location, case):
    place = location["physicalLocation"]
    uri = place["artifactLocation"]["uri"]
    require(not uri.startswith("/") and "\\" not in uri and "://" not in uri, f"'{uri}' is no relative reference")
    require(isinstance(place["region"]["startLine"], int) and place["region"]["startLine"] >= 1, f"a line of {uri}")
    if uri != "upgrade.sql":
        lines = (case / uri).read_text().splitlines()
        require(place["region"]["startLine"] <= len(lines), f"line {place['region']['startLine']} of {uri}")


def main():
    case = Path(sys.argv[2])
    log = report(sys.argv[1], case)
    require(log["version"] == "2.1.0" and log["$schema"].endswith("sarif-2.1.0.json"), "the version")
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    require(len({rule["id"] for rule in rules}) == len(rules), "rules are named once")
    require(all(rule["shortDescription"]["text"] for rule in rules), "rules say what they are")
    require(len(run["results"]) > 3, "results")
    fingerprints = set()
    for result in run["results"]:
        require(rules[result["ruleIndex"]]["id"] == result["ruleId"], f"the index of {result['ruleId']}")
        require(result["level"] in LEVELS and result["message"]["text"], f"level and message of {result['ruleId']}")
        require(len(result["locations"]) == 1, "one location, which code scanning shows")
        for location in result["locations"] + result["relatedLocations"]:
            check_location(location, case)
        (fingerprint,) = result["partialFingerprints"].values()
        fingerprints.add((result["ruleId"], fingerprint))
        for suppression in result.get("suppressions", []):
            require(suppression["kind"] == "inSource" and suppression["justification"], "a suppression says why")
    require(any("suppressions" in result for result in run["results"]), "what is accepted is suppressed")
    for schema in [Path(__file__).with_name("sarif_parts.json"), os.environ.get("SARIF_SCHEMA")]:
        if schema:
            jsonschema.validate(log, json.loads(Path(schema).read_text()))
            print(f"valid by {Path(schema).name}")
    print(f"{len(run['results'])} results of {len(rules)} rules are as SARIF has them")


if __name__ == "__main__":
    main()
