//! How much stands in a part of a workbook, told as it goes by.

use std::io::Write;

/// How much of a mark is looked at: what is asked for stands at its beginning.
const LOOKED_AT: usize = 4_096;

/// How much stands in a part.
#[derive(Debug, Default)]
pub(super) struct Measure {
    /// How many marks (`<`) it has.
    pub(super) marks: usize,
    /// Whether it says of rows that they are hidden, of cells that they are one, or how a value is calculated.
    pub(super) has_outline: bool,
    longest: usize,
    /// The text since the last mark began.
    run: usize,
    /// The mark that has begun and not ended.
    mark: Option<Vec<u8>>,
}

impl Measure {
    /// The longest text from one mark to the next, in bytes.
    pub(super) fn longest(&self) -> usize {
        self.longest.max(self.run)
    }

    /// Looks at a mark, without its brackets.
    fn look(&mut self, mark: &[u8]) {
        let name = mark.split(|byte| matches!(byte, b' ' | b'/' | b'\t' | b'\n' | b'\r')).next().unwrap_or_default();
        // With names in front, as some programs write them, only the whole way through tells.
        self.has_outline |= match name {
            b"f" | b"mergeCell" => true,
            b"row" => mark.windows(6).any(|part| part == b"hidden"),
            name => name.contains(&b':'),
        };
    }
}

impl Write for Measure {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let mut rest = bytes;
        loop {
            let sought = if self.mark.is_some() { b'>' } else { b'<' };
            let Some(at) = rest.iter().position(|byte| *byte == sought) else { break };
            let (before, after) = rest.split_at(at);
            self.run += before.len() + 1;
            if let Some(mut mark) = self.mark.take() {
                if mark.is_empty() {
                    self.look(before);
                } else {
                    mark.extend_from_slice(&before[..before.len().min(LOOKED_AT)]);
                    self.look(&mark);
                }
            } else {
                self.longest = self.longest.max(self.run - 1);
                (self.marks, self.run, self.mark) = (self.marks + 1, 0, Some(Vec::new()));
            }
            rest = &after[1..];
        }
        self.run += rest.len();
        if let Some(mark) = &mut self.mark {
            let room = LOOKED_AT.saturating_sub(mark.len());
            mark.extend_from_slice(&rest[..rest.len().min(room)]);
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_measured_however_it_arrives() {
        for (part, marks, longest, has_outline) in [
            ("", 0, 0, false),
            ("<row r=\"1\"><c><v>abcdefghijkl</v></c></row>", 6, 14, false),
            ("<row r=\"1\" hidden=\"1\"><c/></row>", 3, 21, true),
            ("<c><f>1+1</f><v>2</v></c>", 6, 5, true),
            ("<c><font/><fill/></c>", 4, 6, false),
            ("<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>", 3, 23, true),
            ("<x:row hidden=\"1\"/>", 1, 18, true),
        ] {
            for at_once in 1..=part.len().max(1) {
                let mut measure = Measure::default();
                for bytes in part.as_bytes().chunks(at_once) {
                    measure.write_all(bytes).expect("memory");
                }
                assert_eq!((measure.marks, measure.longest(), measure.has_outline), (marks, longest, has_outline), "{part} by {at_once}");
            }
        }
    }
}
