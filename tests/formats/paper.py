"""Looks at workbooks as LibreOffice puts them on paper.

Usage: paper.py PDFTOTEXT BOOK.xlsx... A PDF of the same name lies beside each. Every word of every cell has to stand on the paper, no word over another
or beyond the edge of the page, no number as ###, and the heads of a sheet beside each other on one page. Needs openpyxl.
"""

import datetime
import re
import subprocess
import sys
from html import unescape
from pathlib import Path

import openpyxl

OVER = 0.25  # how much of a word may lie over another: letters reach a little beyond their line


def words_of(pdftotext, paper):
    """The pages: each its width and height, and its words with their boxes, in the order in which they are drawn."""
    told = subprocess.run([pdftotext, "-bbox", str(paper), "-"], check=True, capture_output=True, text=True).stdout
    pages = []
    for page in re.split("<page ", told)[1:]:
        size = [float(side) for side in re.match(r'width="([\d.]+)" height="([\d.]+)"', page).groups()]
        boxes = re.findall(r'<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)</word>', page)
        pages.append((size, [([float(edge) for edge in edges], unescape(text)) for *edges, text in boxes]))
    return pages


def over_each_other(words):
    """Pairs of words of which one lies over the other."""
    words = sorted(words, key=lambda word: word[0][1])
    for index, (one, text) in enumerate(words):
        for other, other_text in words[index + 1 :]:
            if other[1] >= one[3]:
                break
            width = min(one[2], other[2]) - max(one[0], other[0])
            height = one[3] - other[1]
            smaller = min((box[2] - box[0]) * (box[3] - box[1]) for box in (one, other))
            if width > 0 and height > 0 and width * min(height, other[3] - other[1]) > OVER * smaller:
                yield text, other_text


def said(value):
    """A cell as it is shown."""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def shows(word, drawn):
    """Whether a word stands there, whole, or broken at the end of a line where it has a hyphen or a stroke."""
    return word in drawn or all(part in drawn for part in re.split(r"(?<=[-/–])", word))


def look(pdftotext, book):
    pages = words_of(pdftotext, book.with_suffix(".pdf"))
    wrong = []
    for number, ((width, height), words) in enumerate(pages, 1):
        wrong += [f"page {number}: “{one}” and “{other}” lie over each other" for one, other in over_each_other(words)]
        for (left, top, right, bottom), text in words:
            if left < 0 or top < 0 or right > width or bottom > height:
                wrong.append(f"page {number}: “{text}” lies beyond the edge")
            if "###" in text:
                wrong.append(f"page {number}: a number or a day has no room")
    drawn = ["".join(text for _, text in words) for _, words in pages]
    everything = "".join(drawn)
    counted = 0
    for sheet in openpyxl.load_workbook(book):
        for row in sheet.iter_rows():
            for cell in row:
                for word in [] if cell.value is None else said(cell.value).split():
                    counted += 1
                    if not shows(word, everything):
                        wrong.append(f"{sheet.title}!{cell.coordinate}: “{word}” does not show")
        heads = [word for cell in sheet[int(sheet.freeze_panes[1:]) - 1] for word in said(cell.value).split()]
        if not any(all(shows(head, page) for head in heads) for page in drawn):
            wrong.append(f"{sheet.title}: its heads {heads} stand on no page together")
    print(f"{book.name}: {len(pages)} pages, {counted} words")
    return [f"{book.name}: {sentence}" for sentence in wrong]


def main():
    pdftotext, *books = sys.argv[1:]
    wrong = [sentence for book in books for sentence in look(pdftotext, Path(book))]
    if not books or wrong:
        sys.exit("\n".join(wrong[:40]) or "there is no workbook to look at")


main()
