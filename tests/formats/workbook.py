"""Reads the workbook and the CSV file that ips-report wrote, and writes files for ips-report to read.

Usage: workbook.py FOLDER. Every cell is compared with the description beside the file. Needs openpyxl.
"""

import csv
import datetime
import json
import re
import sys
from decimal import Decimal
from pathlib import Path

import openpyxl
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter, range_boundaries
from openpyxl.utils.datetime import CALENDAR_MAC_1904

FOLDER = Path(sys.argv[1])
LINE = 12.75  # the height of a line, in points
LETTER = 0.9  # how wide a letter is at the least that stands in the middle of others, in the unit of column widths


def same(found, wanted, where):
    if found != wanted or type(found) is not type(wanted):
        sys.exit(f"{where}: found {found!r}, wanted {wanted!r}")


def check_cell(cell, described, where):
    kind, value = ("empty", "") if described == "empty" else next(iter(described.items()))
    same(bool(cell.font.b), kind == "heading", f"{where} bold")
    if value == "":
        same(cell.value, None, where)
    elif kind in ("text", "heading"):
        same(cell.data_type, "s", f"{where} type")
        same(cell.value, value, where)
    elif kind == "number":
        same(cell.data_type, "n", f"{where} type")
        same(cell.is_date, False, f"{where} is a date")
        same(Decimal(str(cell.value)), Decimal(value), where)
    elif kind == "date":
        same(cell.data_type, "d", f"{where} type")
        same(cell.number_format, "yyyy-mm-dd", f"{where} format")
        found = cell.value if isinstance(cell.value, datetime.datetime) else sys.exit(f"{where}: {cell.value!r} is no date")
        same(found, datetime.datetime.fromisoformat(value), where)
    else:
        sys.exit(f"{where}: unknown kind {kind}")


def check_sheet(sheet, described):
    name = described["name"]
    same(sheet.title, name, "name of the sheet")
    rows = described["rows"]
    if described["title"]:
        same(sheet["A1"].value, described["title"], f"{name}: title")
        same(bool(sheet["A1"].font.b), True, f"{name}: title bold")
        merged = [str(area) for area in sheet.merged_cells.ranges]
        same(merged, [f"A1:{get_column_letter(max(map(len, rows)))}1"], f"{name}: the title over all columns")
    first = 1 if described["title"] else 0
    headings = described["heading_rows"] and described["heading_rows"] + first
    last = f"{get_column_letter(max(map(len, rows)))}{len(rows) + first}"
    same(sheet.freeze_panes, f"A{headings + 1}" if headings else None, f"{name}: rows in sight")
    same(sheet.print_title_rows, f"$1:${headings}" if headings else None, f"{name}: rows printed on every page")
    same(sheet.auto_filter.ref, f"A{headings}:{last}" if headings else None, f"{name}: filters")
    same((sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToHeight), (True, 0), f"{name}: one page wide")
    check_print(sheet, described, name)
    check_room(sheet, rows, first, name)
    width = max(map(len, rows))
    if sheet.max_row > len(rows) + first or sheet.max_column > width:
        sys.exit(f"{name}: reaches to row {sheet.max_row}, column {sheet.max_column}, wanted {len(rows) + first}, {width}")
    checked = 0
    for row, cells in enumerate(rows, 1):
        for column in range(1, width + 1):
            described_cell = cells[column - 1] if column <= len(cells) else "empty"
            check_cell(sheet.cell(row + first, column), described_cell, f"{name}!{get_column_letter(column)}{row + first}")
            checked += 1
    return checked


def check_print(sheet, described, name):
    """The area that is printed begins with the first cell and holds every cell and the drawing; what is wide is printed across."""
    area = sheet.print_area.replace("$", "").split("!")[-1]
    start, end = (area.split(":") * 2)[:2]
    same(start, "A1", f"{name}: printed from")
    last_column, last_row = range_boundaries(area)[2:]
    if last_row < sheet.max_row or last_column < sheet.max_column:
        sys.exit(f"{name}: printed to {end}, which leaves something out")
    same(len(sheet._charts), 1 if described["chart"] else 0, f"{name}: drawings")
    width = sum(width_of(sheet, number) for number in range(1, sheet.max_column + 1))
    same(sheet.page_setup.orientation, "landscape" if described["chart"] or width > 100 else "portrait", f"{name}: orientation")
    for chart in sheet._charts:
        if not sheet.max_column <= chart.anchor._from.col < last_column:
            sys.exit(f"{name}: the drawing begins in column {chart.anchor._from.col}, printed are {last_column}")


def width_of(sheet, number):
    """The width of a column; those that are alike stand in the file as one."""
    alike = [columns.width for columns in sheet.column_dimensions.values() if columns.min <= number <= columns.max]
    return alike[0] if alike else sys.exit(f"{sheet.title}: column {number} has no width of its own")


def check_room(sheet, rows, first, name):
    """No word is longer than its column is wide, and no text longer than the lines that its row has room for."""
    for row, cells in enumerate(rows, 1 + first):
        height = sheet.row_dimensions[row].height
        for column, cell in enumerate(cells, 1):
            text = "" if cell == "empty" else str(next(iter(cell.values())))
            width = width_of(sheet, column)
            where = f"{name}!{get_column_letter(column)}{row}"
            longest = max((len(word) for word in text.split()), default=0)
            if longest * LETTER > width:
                sys.exit(f"{where}: a word of {longest} letters in a column of {width}")
            lines = sum(max(1, len(line) * LETTER / width) for line in text.split("\n"))
            if (height or LINE) < int(lines) * LINE:
                sys.exit(f"{where}: {lines:.1f} lines in a row {height} points high")


def check_workbook():
    described = json.loads((FOLDER / "book.json").read_text("utf-8"))
    book = openpyxl.load_workbook(FOLDER / "book.xlsx")
    same(book.properties.title, described["title"], "title of the workbook")
    same(book.properties.created, datetime.datetime.fromisoformat(described["stamp"]), "day it was made")
    same(len(book.worksheets), len(described["sheets"]), "number of sheets")
    return sum(check_sheet(*pair) for pair in zip(book.worksheets, described["sheets"]))


def check_csv():
    rows = json.loads((FOLDER / "table.json").read_text("utf-8"))
    with open(FOLDER / "table.csv", newline="", encoding="utf-8-sig") as file:
        found = list(csv.reader(file, strict=True))
    same(len(found), len(rows), "rows of the CSV file")
    for number, (cells, wanted) in enumerate(zip(found, rows), 1):
        same(len(cells), max(len(wanted), 1), f"cells in row {number} of the CSV file")
        for cell, text in zip(cells, wanted):
            guarded = re.match("[=+@-]", text) and not re.fullmatch(r"-\d[\d.,]*", text)
            same(cell, ("'" if guarded else "") + text, f"row {number} of the CSV file")


def write_workbook(name, epoch=None):
    """A workbook as people make them; gives the rows that are to be read."""
    book = openpyxl.Workbook()
    if epoch:
        book.epoch = epoch
    book.active.title = "Hidden"
    book.active["A1"] = "not this one"
    book.active.sheet_state = "hidden"
    book.create_sheet("Empty")["C3"].font = Font(bold=True)
    sheet = book.create_sheet("People")
    cells = [
        ("Name", None, "Name"),
        ("ñ “sí” 😀", None, "ñ “sí” 😀"),
        ("0012", None, "0012"),
        (12, None, "12"),
        (12.0, "0.00", "12"),
        (0.35, None, "0.35"),
        (0.1 + 0.2, None, "0.3"),
        (-0.5, None, "-0.5"),
        (0.57, "0%", "57%"),
        (True, None, "true"),
        (False, None, "false"),
        (datetime.date(1990, 5, 5), None, "1990-05-05"),
        (datetime.date(2026, 1, 5), "mm/dd/yyyy", "2026-01-05"),
        (datetime.datetime(2026, 1, 5, 13, 30), None, "2026-01-05"),
        (datetime.time(13, 30), None, "13:30"),
        (datetime.date(2000, 2, 29), '[$-409]d" de "mmmm', "2000-02-29"),
        ("two\nlines", None, "two\nlines"),
        ("=1+1", None, ""),  # never calculated: no program has opened the file since
        (None, None, ""),
        ("last", None, "last"),
    ]
    rows = [[], []]
    for index, (value, number_format, text) in enumerate(cells):
        row = 3 + index * 2
        cell = sheet.cell(row, 2, value)
        if number_format:
            cell.number_format = number_format
        rows.append(["", text] if text else [])
        rows.append([])
    book.create_sheet("Later")["A1"] = "nor this one"
    book.save(FOLDER / name)
    return rows[:-1]


def write_csv(name, encoding, **dialect):
    rows = [["Name", "Año", "Note, or; both"], ["“Ann”", "1990", 'say "hi"'], ["Bo\r\nB", "0,35", ""]]
    with open(FOLDER / name, "w", newline="", encoding=encoding) as file:
        csv.writer(file, **dialect).writerows(rows)
    return rows


def main():
    cells = check_workbook()
    check_csv()
    others = {
        "others.xlsx": write_workbook("others.xlsx"),
        "others-1904.xlsx": write_workbook("others-1904.xlsx", CALENDAR_MAC_1904),
        "utf8.csv": write_csv("utf8.csv", "utf-8"),
        "utf8-mark.csv": write_csv("utf8-mark.csv", "utf-8-sig", lineterminator="\n"),
        "windows.csv": write_csv("windows.csv", "cp1252", delimiter=";"),
        "utf16.csv": write_csv("utf16.csv", "utf-16", delimiter="\t"),
        "quoted.csv": write_csv("quoted.csv", "utf-8", quoting=csv.QUOTE_ALL, delimiter=";", lineterminator="\r"),
    }
    (FOLDER / "others.json").write_text(json.dumps(others), "utf-8")
    print(f"{cells} cells of the workbook compared")


main()
