#!/usr/bin/env bash
# SARIF and JUnit of validate, assess and diff, read by the tools that pipelines use.
set -euo pipefail
norm=$1
folder=$2
examples=../../examples
for form in sarif junit; do
    "$norm" validate $examples/fouten.yaml --format $form >"$folder/validate.$form" || true
    "$norm" assess $examples/waterkant-2026.yaml --format $form --fail-on gap >"$folder/assess.$form" || true
    "$norm" diff $examples/waterkant-2025.yaml $examples/waterkant-2026.yaml --format $form >"$folder/diff.$form" || true
done
for log in "$folder"/*.sarif; do
    told=$(node_modules/.bin/sarif-multitool validate "$log" 2>&1) || true
    if grep -q ": error " <<<"$told" || ! grep -q "Analysis completed successfully" <<<"$told"; then
        echo "$told"
        exit 1
    fi
done
echo "sarif-multitool: $(ls "$folder"/*.sarif | wc -l) logs without errors"
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check junitparser==5.0.3
"$folder/venv/bin/python" - "$folder"/*.junit <<'PYTHON'
import sys
from junitparser import Failure, JUnitXml
for name in sys.argv[1:]:
    suites = JUnitXml.fromfile(name)
    cases = [case for suite in suites for case in suite]
    failed = [case for case in cases if any(isinstance(result, Failure) for result in case.result)]
    assert cases and failed, name
    assert suites.tests == len(cases) and suites.failures == len(failed), name
    print(f"junitparser: {len(cases)} cases, {len(failed)} failed")
PYTHON
