"""What is in sight in our workbooks, and still is once LibreOffice has saved them."""

import pathlib
import sys

import openpyxl

work = pathlib.Path(sys.argv[1])
(work / "again").mkdir()


def in_sight(book):
    """The sheets, headings and rows that can be seen, and the paper."""
    seen = {}
    for sheet in book:
        if sheet.sheet_state != "visible":
            continue
        hidden = set()
        for name, column in sheet.column_dimensions.items():
            if column.hidden:
                first = openpyxl.utils.column_index_from_string(name)
                hidden.update(range(column.min or first, (column.max or first) + 1))
        heads = [cell.value for cell in sheet[3] if cell.column not in hidden and cell.value]
        rows = [
            row[0].value
            for row in sheet.iter_rows(min_row=4, max_row=500)
            if row[0].value and not sheet.row_dimensions[row[0].row].hidden
        ]
        paper = (sheet.page_setup.orientation, int(sheet.page_setup.paperSize))
        assert paper == ("landscape", 9), (sheet.title, paper)
        seen[sheet.title] = (heads, rows)
    return seen


count = 0
for path in sorted((work / "ours").glob("*.xlsx")):
    ours = openpyxl.load_workbook(path)
    saved = openpyxl.load_workbook(work / "saved" / path.name)
    assert in_sight(ours) == in_sight(saved), path.name
    seen = in_sight(ours)
    assert ("Gegevens" in seen) == ("Totalen" in seen) == (path.stem != "deel"), path.name
    parts = ours["Onderdelen"]
    if parts.auto_filter.filterColumn:
        rows = [row for row in parts.iter_rows(min_row=4) if row[0].value]
        rows = [row for row in rows if not parts.row_dimensions[row[0].row].hidden]
        assert {row[4].value for row in rows} == {"de norm zelf"}, path.name
    ours.save(work / "again" / path.name)
    count += 1
print(f"openpyxl: {count} workbooks, the same in sight after LibreOffice")
