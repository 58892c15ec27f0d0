"""Calendars of norm plan, held against its JSON by icalendar."""

import json
import pathlib
import subprocess
import sys

import icalendar

norm, work = sys.argv[1], pathlib.Path(sys.argv[2])
EXAMPLES = pathlib.Path("../../examples")
HOSTILE = "a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:x;b,c\\d" + "é😀" * 300


def run(*args):
    return subprocess.run([norm, *map(str, args)], capture_output=True, check=True).stdout


def held(answers, *flags):
    """The events of a calendar, once days, stamps and ids are right."""
    text = run(*flags[:2], "plan", answers, "--format", "ics", *flags[2:])
    plan = json.loads(run(*flags[:2], "plan", answers, "--format", "json"))
    assert all(len(line) <= 75 for line in text.split(b"\r\n")), answers
    calendar = icalendar.Calendar.from_ical(text)
    assert not calendar.errors, calendar.errors
    events = list(calendar.walk("VEVENT"))
    days = [entry["day"] for entry in plan["entries"] if entry["day"]]
    assert [str(event.decoded("DTSTART")) for event in events] == days, answers
    assert len({event["UID"] for event in events}) == len(events), answers
    stamp = plan["judged_on"].replace("-", "")
    for event in events:
        assert not event.errors, event.errors
        assert (event.decoded("DTEND") - event.decoded("DTSTART")).days == 1
        assert event.decoded("DTSTAMP").strftime("%Y%m%dT%H%M%S%Z") == f"{stamp}T000000UTC"
        assert str(event["SEQUENCE"]) == stamp
        assert event["CLASS"] == "PRIVATE" and event["TRANSP"] == "TRANSPARENT"
        assert set(event) == {
            "UID", "DTSTAMP", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION",
            "CATEGORIES", "CLASS", "TRANSP",
        }
    return events


total = 0
for lang in ("nl", "en"):
    for answers in ["waterkant-2025.yaml", "waterkant-2026.yaml", "duinoord-2026.toml",
                    "flevoland/polderstad-2025.yaml", "flevoland/waterschap-2025.yaml"]:
        events = held(EXAMPLES / answers, "--lang", lang)
        see = {"nl": "Zie de planning.", "en": "See the plan."}[lang]
        assert {str(event["DESCRIPTION"]) for event in events} == {see}
        total += len(events)

hostile = work / "vijandig.yaml"
hostile.write_text(
    "norm: noord-holland@2025\n"
    "organisation: {id: w, name: Gemeente W, kind: gemeente}\n"
    'measurement: {id: "2025", date: 2025-04-15}\n'
    "answers:\n"
    '  "2.1": {status: niet, note: x, actions: [{due: 2025-06-01, title: '
    + json.dumps(HOSTILE, ensure_ascii=False) + "}]}\n",
    "utf-8",
)
events = held(hostile, "--lang", "nl", "--with-titles")
said = str(events[0]["SUMMARY"])
assert said == "Weerbaarheid 2.1: actie gereed: " + HOSTILE.replace("\r\n", "\n"), said
print(f"icalendar: {total} events, as many and on the same days as in JSON; hostile titles stay text")
