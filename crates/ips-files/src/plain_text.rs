//! A page of plain text: headings, paragraphs and lists within a width that any screen and any record system can show.

/// The longest line, in characters.
const WIDTH: usize = 96;

/// A page of plain text that is being written.
#[derive(Debug, Default)]
pub(crate) struct PlainText {
    text: String,
}

impl PlainText {
    /// A heading with an empty line before it.
    pub(crate) fn heading(&mut self, words: &str) {
        self.gap();
        self.lines("", "", &words.to_uppercase());
    }

    /// A heading of the whole page, underlined.
    pub(crate) fn title(&mut self, words: &str) {
        self.gap();
        let begin = self.text.len();
        self.lines("", "", words);
        let widest = self.text[begin..].lines().map(|line| line.chars().count()).max().unwrap_or_default();
        self.text.extend(std::iter::repeat_n('=', widest));
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

    /// Something that belongs to the entry before it, with a label.
    pub(crate) fn detail(&mut self, label: &str, words: &str) {
        self.lines("    ", "      ", &format!("{label}: {words}"));
    }

    /// Something that belongs to the entry before it.
    pub(crate) fn remark(&mut self, words: &str) {
        self.lines("    ", "    ", words);
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
        for word in words.split(|letter: char| letter.is_whitespace() || letter.is_control()).filter(|word| !word.is_empty()) {
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
