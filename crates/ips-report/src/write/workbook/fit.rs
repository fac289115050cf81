//! How wide columns and how high rows have to be, so that every word shows in whatever program opens the file.
//!
//! Not every program fits the heights of rows by itself: some leave every row whose height is not told as high as one line, and lay what is wrapped over the rows below. So all heights are told,
//! reckoned from the letters. The letters are those of [`FONT`], which offices have or have another of the same widths for.

use super::sheet::{Cell, Sheet};

/// The font of every cell.
pub(super) const FONT: &str = "Arial";
/// Its size, in points.
pub(super) const SIZE: u32 = 10;
/// The height of a line, in pixels.
pub(super) const LINE: u32 = 17;
/// The thousandths of a pixel of a letter that is as wide as its font is high, and two in a hundred more, as programs round.
const EM: u64 = 13_600;

/// What a cell has at its left and right beside the text, in pixels.
const SIDES: u32 = 9;
/// What the button of a filter takes of its cell, in pixels.
const BUTTON: u32 = 20;
/// What keeps a number off the cell to its right, in pixels.
const INDENT: u32 = 10;
/// The narrowest column, in pixels.
const NARROWEST: u32 = 48;
/// The widest that a column is made for its text to stand in few lines, in pixels.
const WIDEST: u32 = 460;
/// The widest that columns are made together, in pixels: so much is still read with ease when it is printed across one page.
const PAGE: u32 = 1150;
/// As wide a column of longer texts is at first, before the page is shared out, in pixels.
const FIRST: u32 = 120;
/// By so much a column is widened at a time, in pixels.
const STEP: u32 = 20;
/// The most lines of a row: Excel shows no row that is higher.
const MOST_LINES: u32 = 30;
/// The widest column that there can be, in pixels.
const WIDEST_OF_ALL: u32 = 1700;

/// Widths and heights of a sheet, in pixels.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Fit {
    pub(super) widths: Vec<u32>,
    /// Of each row, in the order of the sheet.
    pub(super) heights: Vec<u32>,
    /// Of the title over all columns; 0 where there is none.
    pub(super) title: u32,
}

impl Fit {
    /// All columns together.
    pub(super) fn width(&self) -> u32 {
        self.widths.iter().sum()
    }
}

/// Fits a sheet to its texts.
pub(super) fn fit(sheet: &Sheet) -> Fit {
    let count = sheet.rows.iter().map(Vec::len).max().unwrap_or_default();
    let mut columns: Vec<Column> = (0..count).map(|index| Column::of(sheet, index)).collect();
    share_out(&mut columns, sheet.rows.len());
    let height = |row: usize| columns.iter().map(|column| column.lines[row]).max().unwrap_or(1).clamp(1, MOST_LINES) * LINE + 2;
    let heights = (0..sheet.rows.len()).map(height).collect();
    let widths: Vec<u32> = columns.iter().map(|column| column.width).collect();
    let title = Text::of(&sheet.title, true, 0);
    let title = if sheet.title.is_empty() { 0 } else { title.lines(widths.iter().sum::<u32>().max(NARROWEST)) * LINE + 8 };
    Fit { widths, heights, title }
}

/// Widens columns as far as the page has room, each time the one that makes most rows high.
fn share_out(columns: &mut [Column], rows: usize) {
    while columns.iter().map(|column| column.width).sum::<u32>() + STEP <= PAGE {
        let heights: Vec<u32> = (0..rows).map(|row| columns.iter().map(|column| column.lines[row]).max().unwrap_or(1)).collect();
        let costs = |column: &Column| -> u32 {
            column.lines.iter().zip(&heights).filter(|(lines, height)| *lines == *height && **lines > 1).map(|(lines, _)| *lines).sum()
        };
        let open = columns.iter_mut().filter(|column| column.width < column.most).map(|column| (costs(column), column));
        let Some((cost, column)) = open.max_by_key(|(cost, _)| *cost) else { break };
        if cost == 0 {
            break;
        }
        column.set_width((column.width + STEP).min(column.most));
    }
    for column in columns {
        while column.width < WIDEST_OF_ALL && column.lines.iter().any(|lines| *lines > MOST_LINES) {
            column.set_width((column.width + column.width / 4).min(WIDEST_OF_ALL));
        }
    }
}

/// A column, with the lines that each of its texts takes.
struct Column {
    texts: Vec<Text>,
    width: u32,
    /// The widest that is of use.
    most: u32,
    lines: Vec<u32>,
}

impl Column {
    /// Never too narrow for a word, a number or a day.
    fn of(sheet: &Sheet, index: usize) -> Self {
        let heads = usize::try_from(sheet.heading_rows).unwrap_or(usize::MAX);
        let text = |(row, cells): (usize, &Vec<Cell>)| {
            let cell = cells.get(index);
            let words = cell.map(Cell::text).unwrap_or_default();
            let beside = match cell {
                _ if row + 1 == heads => BUTTON,
                Some(Cell::Number(_)) => INDENT,
                _ => 0,
            };
            Text::of(&words, matches!(cell, Some(Cell::Heading(_))), beside)
        };
        let texts: Vec<Text> = sheet.rows.iter().enumerate().map(text).collect();
        let widest = |of: fn(&Text) -> u32| texts.iter().map(of).max().unwrap_or_default();
        let word = widest(Text::longest_word).clamp(NARROWEST, WIDEST);
        let most = widest(Text::longest_line).min(WIDEST).max(word);
        let mut column = Self { texts, width: 0, most, lines: Vec::new() };
        column.set_width(most.min(FIRST).max(word));
        column
    }

    fn set_width(&mut self, width: u32) {
        self.width = width;
        self.lines = self.texts.iter().map(|text| text.lines(width)).collect();
    }
}

/// The text of a cell: for each of its lines how long the words are, in thousandths of the height of the font.
struct Text {
    lines: Vec<Vec<u32>>,
    blank: u32,
    /// What else stands in the cell, in pixels.
    beside: u32,
}

impl Text {
    fn of(words: &str, is_bold: bool, beside: u32) -> Self {
        let length = |piece: &str| {
            let length: u32 = piece.chars().map(thousandths).sum();
            if is_bold { length + length / 12 } else { length }
        };
        Self { lines: words.split('\n').map(|line| line.split(' ').map(length).collect()).collect(), blank: length(" "), beside }
    }

    /// The width of a column in which its longest word stands unbroken.
    fn longest_word(&self) -> u32 {
        self.room_for(self.lines.iter().flatten().copied().max().unwrap_or_default())
    }

    /// The width of a column in which no line is broken.
    fn longest_line(&self) -> u32 {
        let length = |line: &Vec<u32>| line.iter().map(|word| word + self.blank).sum::<u32>().saturating_sub(self.blank);
        self.room_for(self.lines.iter().map(length).max().unwrap_or_default())
    }

    /// The width of a column with room for a length.
    fn room_for(&self, length: u32) -> u32 {
        (u64::from(length) * EM / 1_000_000).try_into().unwrap_or(u32::MAX / 2) + 1 + SIDES + self.beside
    }

    /// How many lines it takes in a column of a width.
    fn lines(&self, width: u32) -> u32 {
        let pixels = width.saturating_sub(SIDES + self.beside).max(1);
        let room = u32::try_from(u64::from(pixels) * 1_000_000 / EM).unwrap_or(u32::MAX).max(1);
        let of_line = |words: &Vec<u32>| {
            let (mut lines, mut used) = (1, 0);
            for length in words {
                if used > 0 && used + self.blank + length <= room {
                    used += self.blank + length;
                    continue;
                }
                lines += u32::from(used > 0) + length.saturating_sub(1) / room;
                used = length.saturating_sub(1) % room + 1;
            }
            lines
        };
        // Programs differ in the last letter that fits on a line, so a long text gets a line more.
        self.lines.iter().map(of_line).map(|lines| lines + lines / 8).sum()
    }
}

/// How wide a letter is, in thousandths of the height of its font.
fn thousandths(letter: char) -> u32 {
    match letter {
        'i' | 'j' | 'l' | '\'' | '‘' | '’' => 222,
        ' ' | '!' | ',' | '.' | '/' | ':' | ';' | 'I' | '[' | ']' | '\\' | 'f' | 't' | 'í' | 'Í' | '·' | '|' => 278,
        '(' | ')' | '-' | '`' | 'r' | '{' | '}' | '¡' | '“' | '”' | '"' | '•' => 345,
        '*' | '°' => 400,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' | 'J' => 500,
        'C' | 'D' | 'H' | 'N' | 'R' | 'U' | 'Ú' | 'Ñ' | 'Ü' | 'w' => 722,
        'G' | 'O' | 'Q' | 'Ó' => 778,
        'm' | 'M' | '%' | 'W' => 890,
        '@' | '—' | '…' => 1015,
        '+' | '<' | '=' | '>' | '~' | '×' | '^' => 584,
        _ if letter.is_uppercase() || letter == '&' => 667,
        _ if letter < '\u{250}' || letter == '–' || letter == '€' => 556,
        // Letters of other scripts, and signs.
        _ => 1400,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(rows: Vec<Vec<Cell>>) -> Sheet {
        Sheet { heading_rows: 1, rows, ..Sheet::default() }
    }

    fn text(words: &str) -> Cell {
        Cell::Text(words.to_owned())
    }

    #[test]
    fn lines_are_counted_as_programs_break_them() {
        let of = |words: &str| Text::of(words, false, 0);
        let width = of("word word").longest_line();
        for (words, lines) in [("", 1), ("word", 1), ("word word", 1), ("word word word", 2), ("word\nword\nword", 3), ("wordwordwordword word", 3)] {
            assert_eq!(of(words).lines(width), lines, "{words:?}");
        }
        assert!(of("wwww").longest_word() > of("iiii").longest_word());
        assert!(Text::of("word", true, 0).longest_word() > of("word").longest_word());
    }

    #[test]
    fn columns_hold_their_longest_word_and_share_the_page() {
        let long = "a text that is long ".repeat(40);
        let longer = "a text that is longer ".repeat(80);
        let name = "Sozialversicherungsträgerverband";
        let fitted = fit(&sheet(vec![vec![text("x"), text(&long), text(&longer), text(&long), text(name)]]));
        assert!(fitted.width() <= PAGE && PAGE - fitted.width() < STEP, "the page is used: {fitted:?}");
        assert_eq!(fitted.widths[0], NARROWEST);
        assert!(fitted.widths[2] > fitted.widths[1] && fitted.widths[1] >= FIRST, "who says more gets more: {fitted:?}");
        assert!(fitted.widths[4] >= Text::of(name, false, BUTTON).longest_word());
        let lines = |words: &str, column: usize| Text::of(words, false, BUTTON).lines(fitted.widths[column]);
        assert_eq!(fitted.heights, [lines(&long, 1).max(lines(&longer, 2)) * LINE + 2]);
    }

    #[test]
    fn what_is_short_takes_no_more_than_it_needs() {
        let fitted = fit(&sheet(vec![vec![Cell::Heading("How it stands".to_owned())], vec![text("Must")], vec![text("")]]));
        assert_eq!(fitted.widths, [Text::of("How it stands", true, BUTTON).longest_line().min(FIRST)]);
        assert_eq!(fitted.heights, [LINE + 2; 3]);
    }

    #[test]
    fn no_row_is_higher_than_a_row_can_be() {
        let fitted = fit(&sheet(vec![vec![text(&"many words ".repeat(400))]]));
        assert!(fitted.heights[0] <= MOST_LINES * LINE + 2 && fitted.widths[0] > WIDEST, "{fitted:?}");
    }
}
