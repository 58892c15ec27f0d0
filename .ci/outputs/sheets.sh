#!/usr/bin/env bash
# Workbooks in LibreOffice and openpyxl: they open ours, what they save as a
# workbook reads back equal and has the same in sight; LibreOffice prints them, and
# counts what we say that it will.
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
part=(noord-holland --kind gemeente --name "Gemeente Proefdam" --date 2026-04-14 --only 2,3.1)
"$norm" init "${part[@]}" -o "$work/ours/deel.xlsx" --return-to Griffie --deadline 2026-05-01 2>/dev/null
"$norm" convert "$work/ours/deel.xlsx" "$work/ours/deel.yaml" 2>/dev/null
office --convert-to pdf --outdir "$work/pdf" "$work"/ours/*.xlsx
office --convert-to xlsx --outdir "$work/saved" "$work"/ours/*.xlsx
count=0
for book in "$work"/ours/*.xlsx; do
    name=$(basename "${book%.*}")
    [ "$(head -c 5 "$work/pdf/$name.pdf")" = "%PDF-" ]
    # The question, the status and why stand beside each other on paper.
    pdftotext -layout "$work/pdf/$name.pdf" "$work/pdf/$name.txt"
    grep -q 'Nummer .* Vraag .* Status .* Toelichting' "$work/pdf/$name.txt"
    "$norm" convert "$work/saved/$name.xlsx" "$work/saved/$name.yaml" 2>/dev/null
    cmp "$work/ours/$name.yaml" "$work/saved/$name.yaml"
    count=$((count + 1))
done
echo "LibreOffice: $count workbooks printed, saved and read back equal"

# What is out of sight stays so, and nothing more; the pages stay A4, lying. Then
# the same by the library that programs in Python use.
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check openpyxl==3.1.5
"$work/venv/bin/python" sheets.py "$work"
for book in "$work"/again/*.xlsx; do
    name=$(basename "${book%.*}")
    "$norm" convert "$book" "$work/again/$name.yaml" 2>/dev/null
    cmp "$work/ours/$name.yaml" "$work/again/$name.yaml"
done

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
# A part has no totals.
rm "$work/ours/deel.xlsx" "$work/bare/deel.xlsx"
office --convert-to "$sheet_6" --outdir "$work/told" "$work"/ours/*.xlsx
office --convert-to "$sheet_6" --outdir "$work/counted" "$work"/bare/*.xlsx
for told in "$work"/told/*.csv; do
    cmp "$told" "$work/counted/$(basename "$told")"
done
echo "LibreOffice: $(ls "$work"/told/*.csv | wc -l) sheets of totals counted as told"
