#!/usr/bin/env bash
# Calendars of norm plan, read back by icalendar: days and number of events are those of
# the JSON, and titles are there only when asked.
set -euo pipefail
norm=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check icalendar==7.3.2
"$work/venv/bin/python" calendars.py "$norm" "$work"
