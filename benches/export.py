"""The export as a straightforward script: what `norm export` is measured against.

    pip install pyyaml
    python3 benches/export.py norms/noord-holland.yaml FOLDER > province.csv

It writes the long layout for the region, as `norm export FOLDER` does, but for
the column `findings`; it checks nothing. PyYAML's wheels hold the C loader.
"""

import csv
import datetime
import pathlib
import re
import sys

import yaml

COLUMNS = """norm norm_version organisation organisation_name kind region measurement
measurement_label measurement_date judged_on settled settled_on theme theme_title order
requirement requirement_title nature status unconfirmed criteria_met criteria_partial
criteria_unmet criteria_not_applicable criteria last_done occasion findings support offer
on_norm""".split()

STATUSES = {
    "met": "met",
    "partial": "partial",
    "unmet": "unmet",
    "not_applicable": "not_applicable",
    "voldoet": "met",
    "voldoet deels": "partial",
    "deels": "partial",
    "voldoet nog niet": "unmet",
    "voldoet niet": "unmet",
    "niet": "unmet",
    "niet van toepassing": "not_applicable",
    "nvt": "not_applicable",
    "n.v.t.": "not_applicable",
}
COUNTED = ["met", "partial", "unmet", "not_applicable"]
FORMULA = re.compile(r"""((?:^|[,;|"\t\r\n])[\s']*)([=+\-@])""")


def load(path):
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, Loader=yaml.CSafeLoader)


def status(value):
    if isinstance(value, dict):
        value = value.get("status")
    return STATUSES.get(" ".join(str(value).split()).lower(), "unanswered")


def text(value):
    if value is None:
        return ""
    if isinstance(value, datetime.date):
        return value.isoformat()
    return FORMULA.sub(r"\1'\2", str(value))


def concerns(requirement, kind):
    body = requirement.get("answered_by")
    return body == kind if body else kind in requirement.get("addresses", [])


def paths(requirement):
    for parent in requirement.get("criteria") or []:
        yield parent["id"]
        for child in parent.get("criteria") or []:
            yield parent["id"] + "." + child["id"]


def rows(norm, file):
    who, round_ = file["organisation"], file["measurement"]
    settled = file.get("settled") or {}
    begin = [norm["id"], norm["version"], who["id"], text(who["name"]), who["kind"]]
    begin += [text(who.get("region")), round_["id"], text(round_.get("label"))]
    begin += [text(round_["date"]), text(round_["date"])]
    begin += ["true" if settled else "false", text(settled.get("date"))]
    order = 0
    for theme in norm["themes"]:
        for requirement in theme["requirements"]:
            order += 1
            if not concerns(requirement, who["kind"]):
                continue
            answer = file["answers"].get(requirement["id"]) or {}
            given = status(answer.get("status"))
            confirmed = answer.get("confirmed", True)
            said = answer.get("criteria") or {}
            criteria = {path: status(said[path]) for path in paths(requirement) if path in said}
            counts = [list(criteria.values()).count(one) if criteria else "" for one in COUNTED]
            yield begin + [
                theme["id"],
                theme["title"],
                order,
                requirement["id"],
                requirement["title"],
                requirement["nature"],
                given if confirmed else "unanswered",
                "true" if not confirmed and given != "unanswered" else "false",
                *counts,
                " ".join(f"{key}:{value}" for key, value in criteria.items()),
                text(answer.get("last_done")),
                text(answer.get("occasion")),
                "",
                text(answer.get("support")),
                text(answer.get("offer")),
                text(answer.get("on_norm")),
            ]


def main():
    norm = load(sys.argv[1])
    writer = csv.writer(sys.stdout, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(COLUMNS)
    for path in sorted(pathlib.Path(sys.argv[2]).rglob("*.yaml")):
        writer.writerows(rows(norm, load(path)))


main()
