//! A page of plain text: headings, paragraphs and lists within a width that any screen and any record system can show.

/// The longest line, in characters.
const WIDTH: usize = 96;

/// A page of plain text that is being written.
#[derive(Debug, Default)]
pub(crate) struct PlainText {
    text: String,
}

impl PlainText {
    /// A heading with an empty line before it and a line below it.
    pub(crate) fn heading(&mut self, words: &str) {
        self.underlined(words, '-');
    }

    /// A heading of the whole page.
    pub(crate) fn title(&mut self, words: &str) {
        self.underlined(words, '=');
    }

    fn underlined(&mut self, words: &str, with: char) {
        self.gap();
        let begin = self.text.len();
        self.lines("", "", words);
        let widest = self.text[begin..].lines().map(|line| line.chars().count()).max().unwrap_or_default();
        self.text.extend(std::iter::repeat_n(with, widest));
        self.text.push('\n');
    }

    /// A paragraph.
    pub(crate) fn paragraph(&mut self, words: &str) {
        self.lines("", "", words);
    }

    /// An entry of a list.
    pub(crate) fn entry(&mut self, words: &str) {
        self.lines("- ", "  ", words);
    }

    /// Something that could not be used.
    pub(crate) fn refused(&mut self, words: &str) {
        self.lines("! ", "  ", words);
    }

    /// Something that belongs to the entry before it, with a label.
    pub(crate) fn detail(&mut self, label: &str, words: &str) {
        self.lines("    ", "      ", &format!("{label}: {words}"));
    }

    /// Something that belongs to the entry before it.
    pub(crate) fn remark(&mut self, words: &str) {
        self.lines("    ", "    ", words);
    }

    /// A table under a line; columns of numbers stand to the right.
    #[cfg(feature = "text-tables")]
    pub(crate) fn table(&mut self, head: &[String], rows: &[Vec<String>]) {
        use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table, TableStyle, Width};
        const LINED: TableStyle = TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─'));
        let is_number = |cell: &String| cell.chars().all(|letter| letter.is_ascii_digit() || "./–≈() ".contains(letter));
        let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(|cell| clean(cell)).collect()).collect();
        let mut table = Table::new();
        table.load_style(LINED).set_content_arrangement(ContentArrangement::Dynamic).set_width(u16::try_from(WIDTH).unwrap_or(u16::MAX));
        table.set_header(head);
        // No word is broken where the page is wide enough for the longest ones, a blank at each side.
        let cells = |index: usize| rows.iter().filter_map(move |row| row.get(index)).chain(head.get(index));
        let longest = |index: usize| cells(index).flat_map(|cell| cell.split_whitespace()).map(|word| word.chars().count()).max().unwrap_or_default();
        let is_wide_enough = (0..head.len()).map(|index| longest(index) + 2).sum::<usize>() <= WIDTH;
        for (index, column) in table.column_iter_mut().enumerate() {
            column.set_padding((0, 1));
            if is_wide_enough {
                column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(u16::try_from(longest(index) + 1).unwrap_or(u16::MAX))));
            }
            if rows.iter().filter_map(|row| row.get(index)).all(is_number) {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        table.add_rows(rows);
        for line in table.lines() {
            self.text.push_str(line.trim_end());
            self.text.push('\n');
        }
    }

    /// A label with its value, on a line of its own.
    pub(crate) fn field(&mut self, label: &str, words: &str) {
        self.lines("", "    ", &format!("{label}: {words}"));
    }

    /// An empty line, unless there is one already.
    pub(crate) fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    pub(crate) fn finish(self) -> String {
        self.text
    }

    /// Wraps words. Whatever separates them, control characters included, becomes one space: what was typed cannot forge a line.
    fn lines(&mut self, first: &str, further: &str, words: &str) {
        let mut width = first.chars().count();
        self.text.push_str(first);
        let mut at_start = true;
        for word in words_of(words) {
            let mut rest = word;
            while !rest.is_empty() {
                let space = usize::from(!at_start);
                let length = rest.chars().count();
                if width + space + length <= WIDTH {
                    if !at_start {
                        self.text.push(' ');
                    }
                    self.text.push_str(rest);
                    width += space + length;
                    at_start = false;
                    break;
                }
                if at_start {
                    // A word that is longer than a line is cut.
                    let cut = rest.char_indices().nth(WIDTH - width).map_or(rest.len(), |(cut, _)| cut);
                    self.text.push_str(&rest[..cut]);
                    rest = &rest[cut..];
                }
                self.text.push('\n');
                if !rest.is_empty() {
                    self.text.push_str(further);
                }
                width = further.chars().count();
                at_start = true;
            }
        }
        if !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }
}

/// Whatever separates words, control characters included, becomes one space: what was typed cannot forge a line or command a terminal.
#[cfg(feature = "text-tables")]
fn clean(words: &str) -> String {
    words_of(words).collect::<Vec<_>>().join(" ")
}

fn words_of(words: &str) -> impl Iterator<Item = &str> {
    words.split(|letter: char| letter.is_whitespace() || letter.is_control()).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wraps_and_cuts() {
        let mut page = PlainText::default();
        page.entry(&format!("{} {}", "word ".repeat(30), "x".repeat(300)));
        page.field("Reference code", "a\nb\u{7}c\r\nOutcome");
        let text = page.finish();
        assert!(text.lines().all(|line| line.chars().count() <= WIDTH), "{text}");
        assert_eq!(text.matches("word").count(), 30);
        assert_eq!(text.matches('x').count(), 300);
        assert!(text.ends_with("\nReference code: a b c Outcome\n"), "{text}");
        assert!(text.lines().all(|line| line.starts_with("- ") || line.starts_with("  ") || line.starts_with("Ref")), "{text}");
    }
}
