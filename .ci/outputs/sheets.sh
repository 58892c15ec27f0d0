#!/usr/bin/env bash
# Workbooks in LibreOffice: it opens ours, prints them, and what it saves as a
# workbook or a CSV reads back equal, and it counts what we say that it will.
set -euo pipefail
norm=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
office() {
    soffice --headless "-env:UserInstallation=file://$work/profile" "$@" >/dev/null 2>&1
}

mkdir "$work/ours" "$work/saved" "$work/pdf"
for answers in ../../examples/waterkant-2025.yaml ../../examples/waterkant-2026.yaml \
    ../../examples/duinoord-2026.toml ../../examples/flevoland/*.yaml; do
    name=$(basename "${answers%.*}")
    baseline=()
    [ "$name" = waterkant-2026 ] && baseline=(--baseline ../../examples/waterkant-2025.yaml)
    "$norm" convert "$answers" "$work/ours/$name.xlsx" "${baseline[@]}" --with-private 2>/dev/null
    "$norm" convert "$answers" "$work/ours/$name.yaml" 2>/dev/null
done
office --convert-to pdf --outdir "$work/pdf" "$work"/ours/*.xlsx
office --convert-to xlsx --outdir "$work/saved" "$work"/ours/*.xlsx
count=0
for book in "$work"/ours/*.xlsx; do
    name=$(basename "${book%.*}")
    [ "$(head -c 5 "$work/pdf/$name.pdf")" = "%PDF-" ]
    "$norm" convert "$work/saved/$name.xlsx" "$work/saved/$name.yaml" 2>/dev/null
    cmp "$work/ours/$name.yaml" "$work/saved/$name.yaml"
    count=$((count + 1))
done
echo "LibreOffice: $count workbooks printed, saved and read back equal"

# The counts of Totalen without what we say they give: LibreOffice works them out.
mkdir "$work/bare" "$work/told" "$work/counted"
python3 - "$work" <<'PY'
import pathlib, re, sys, zipfile
work = pathlib.Path(sys.argv[1])
for book in (work / "ours").glob("*.xlsx"):
    with zipfile.ZipFile(book) as whole, zipfile.ZipFile(work / "bare" / book.name, "w") as bare:
        for name in whole.namelist():
            bare.writestr(name, re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", whole.read(name)))
PY
sheet_6='csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,6'
office --convert-to "$sheet_6" --outdir "$work/told" "$work"/ours/*.xlsx
office --convert-to "$sheet_6" --outdir "$work/counted" "$work"/bare/*.xlsx
for told in "$work"/told/*.csv; do
    cmp "$told" "$work/counted/$(basename "$told")"
done
echo "LibreOffice: $(ls "$work"/told/*.csv | wc -l) sheets of totals counted as told"
