#!/usr/bin/env bash
# Reports of both forms to Word by pandoc, and back to count: headings and tables are kept.
set -euo pipefail
folder=$1
for report in "$folder"/waterkant-2026-nl-internal.html "$folder"/waterkant-2026-nl-internal.md; do
    docx="${report%.*}-${report##*.}.docx"
    case $report in
        *.md) pandoc --from gfm "$report" -o "$docx"; headings=$(grep -cE '^#{1,4} ' "$report"); tables=$(grep -cE '^\| :?-{3,}' "$report") ;;
        *) pandoc --from html "$report" -o "$docx"; headings=$(grep -coE '<h[1-4]' "$report"); tables=$(grep -c '<table' "$report") ;;
    esac
    kept=$(pandoc --from docx --to json "$docx" | python3 -c '
import json, sys
blocks = json.load(sys.stdin)["blocks"]
def walk(blocks):
    for block in blocks:
        yield block["t"]
        if block["t"] == "Div": yield from walk(block["c"][1])
kinds = list(walk(blocks))
print(kinds.count("Header"), kinds.count("Table"))')
    echo "$report: $headings headings, $tables tables; in Word: $kept"
    [ "$kept" = "$headings $tables" ]
done

# Documents of Word as norm writes them: right to openxml-audit, read by python-docx,
# made PDF by LibreOffice, with headings, tables and pictures told to who does not see
# them; in our looks, and in those of a made-up house with a cover and a logo.
norm=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check \
    openxml-audit==0.8.0 python-docx==1.2.0
mkdir "$work/docx" "$work/pdf"
"$work/venv/bin/python" word.py house "$work/huisstijl.dotx"
examples=../../examples
made() {
    local out=$1
    shift
    "$norm" "$@" -o "$work/docx/$out.docx" 2>"$work/said" || { cat "$work/said"; exit 1; }
}
for lang in nl en; do
    for audience in internal region province public; do
        made "$lang-$audience" --lang $lang report $examples/waterkant-2026.yaml \
            --baseline $examples/waterkant-2025.yaml --for $audience
    done
    for document in proposal summary agenda signoff; do
        made "$lang-$document" --lang $lang report $examples/waterkant-2026.yaml \
            --baseline $examples/waterkant-2025.yaml --document $document
    done
    made "$lang-plan" --lang $lang plan $examples/waterkant-2026.yaml
    made "$lang-overview" --lang $lang --workspace $examples/province overview
    for audience in region province; do
        made "$lang-agenda-$audience" --lang $lang --workspace $examples/province overview \
            --view agenda --for $audience
    done
done
made house report $examples/waterkant-2026.yaml --baseline $examples/waterkant-2025.yaml \
    --reference "$work/huisstijl.dotx"
made house-public report $examples/waterkant-2026.yaml --for public --reference "$work/huisstijl.dotx"
mkdir "$work/house"
printf '[report]\nreference = "../huisstijl.dotx"\n[report.styles]\n"heading 1" = "Huiskop een"\n"heading 2" = "Huiskop twee"\n' \
    >"$work/house/norm.toml"
made house-names --workspace "$work/house/norm.toml" report $examples/waterkant-2026.yaml \
    --baseline $examples/waterkant-2025.yaml
made nl-diff diff $examples/waterkant-2025.yaml $examples/waterkant-2026.yaml --exit-zero
"$norm" report --write-reference "$work/docx/reference.docx" 2>/dev/null
for document in "$work"/docx/*.docx; do
    "$work/venv/bin/openxml-audit" --quiet "$document" >"$work/audit" 2>&1 || { echo "$document"; cat "$work/audit"; exit 1; }
done
soffice --headless "-env:UserInstallation=file://$work/profile" --convert-to \
    'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}' \
    --outdir "$work/pdf" "$work"/docx/*.docx >/dev/null 2>&1
[ -z "${KEEP:-}" ] || cp -r "$work/docx" "$work/pdf" "$KEEP"
"$work/venv/bin/python" word.py check "$work/docx" "$work/pdf"
