//! Content lines of RFC 5545: name and value, escaped, folded and ended as it asks.

/// The longest line, in bytes without its end.
const LONGEST: usize = 75;

/// The lines written so far.
#[derive(Debug, Default)]
pub(super) struct Lines(String);

impl Lines {
    /// A line whose value needs no escaping.
    pub(super) fn put(&mut self, name: &str, value: &str) {
        let line = format!("{name}:{value}");
        let mut length = 0;
        for c in line.chars() {
            if length + c.len_utf8() > LONGEST {
                self.0.push_str("\r\n ");
                // The space belongs to the line.
                length = 1;
            }
            self.0.push(c);
            length += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// A line whose value is a text.
    pub(super) fn put_text(&mut self, name: &str, text: &str) {
        self.put(name, &escaped(text));
    }

    /// The whole file.
    pub(super) fn into_text(self) -> String {
        self.0
    }
}

/// A text as it stands in a value. Line ends of every kind become one escaped line end; other control characters have no place in it.
fn escaped(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    let mut previous = ' ';
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => value.extend(['\\', c]),
            '\n' if previous == '\r' => {}
            '\n' | '\r' => value.push_str("\\n"),
            _ if c.is_control() && c != '\t' => {}
            _ => value.push(c),
        }
        previous = c;
    }
    value
}
