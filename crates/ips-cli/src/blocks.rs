//! The input, cut into blocks of whole lines.

use std::io::{self, Read};

/// The longest line that is read, in bytes. A line of facts is a thousandth of this.
pub(crate) const LONGEST: usize = 1 << 20;

/// How much is read at once, in bytes: small enough to share the work evenly and to keep little in memory.
const AT_ONCE: usize = 1 << 15;

/// Whole lines, one after another.
#[derive(Debug)]
pub(crate) struct Block {
    /// The number of the first line, counted from 1.
    first: u64,
    text: Vec<u8>,
    /// Whether the beginning of a line after it has been read already.
    has_more: bool,
}

impl Block {
    /// Each line with its number, without its line end.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (u64, &[u8])> {
        let text = self.text.strip_suffix(b"\n").unwrap_or(&self.text);
        (self.first..).zip(text.split(|byte| *byte == b'\n').map(|line| line.strip_suffix(b"\r").unwrap_or(line)))
    }

    /// Whether it holds the first line and no other that says anything: its answer needs no number, as far as is known.
    pub(crate) fn is_one_answer(&self) -> bool {
        self.first == 1 && !self.has_more && self.lines().filter(|(_, line)| !line.trim_ascii().is_empty()).count() == 1
    }
}

/// Reads blocks. A block goes out as soon as a line is whole, so that a program at the other end gets its answers at once.
#[derive(Debug)]
pub(crate) struct Blocks<R> {
    input: R,
    /// The beginning of a line whose end has not been read.
    rest: Vec<u8>,
    next_line: u64,
}

impl<R: Read> Blocks<R> {
    pub(crate) fn new(input: R) -> Self {
        Self { input, rest: Vec::new(), next_line: 1 }
    }

    /// The next block, or nothing at the end of the input. Of a line that is too long only as much is kept as shows that it is.
    pub(crate) fn next(&mut self) -> io::Result<Option<Block>> {
        let mut text = std::mem::take(&mut self.rest);
        loop {
            let begin = text.len();
            text.resize(begin + AT_ONCE, 0);
            let read = match self.input.read(&mut text[begin..]) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => 0..0,
                Err(error) => return Err(error),
                Ok(0) => {
                    text.truncate(begin);
                    return Ok((begin > 0).then(|| self.block(text)));
                }
                Ok(read) => begin..begin + read,
            };
            text.truncate(begin + read.len());
            match text[begin..].iter().rposition(|byte| *byte == b'\n') {
                Some(last) => {
                    self.rest = text.split_off(begin + last + 1);
                    return Ok(Some(self.block(text)));
                }
                None => text.truncate(LONGEST + 1),
            }
        }
    }

    fn block(&mut self, text: Vec<u8>) -> Block {
        let first = self.next_line;
        let lines = text.iter().fold(0_u64, |count, byte| count + u64::from(*byte == b'\n'));
        self.next_line += lines;
        Block { first, text, has_more: !self.rest.is_empty() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives a few bytes at a time, as a slow pipe does.
    struct Drops<'a>(&'a [u8], usize);

    impl Read for Drops<'_> {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            let size = self.1.min(self.0.len()).min(into.len());
            into[..size].copy_from_slice(&self.0[..size]);
            self.0 = &self.0[size..];
            Ok(size)
        }
    }

    fn lines(text: &[u8], at_once: usize) -> Vec<(u64, Vec<u8>)> {
        let mut blocks = Blocks::new(Drops(text, at_once));
        let mut found = Vec::new();
        while let Some(block) = blocks.next().expect("memory can be read") {
            found.extend(block.lines().map(|(number, line)| (number, line.to_vec())));
        }
        found
    }

    #[test]
    fn every_line_with_its_number_however_it_arrives() {
        for (text, expected) in [
            ("", vec![]),
            ("\n", vec![""]),
            ("a", vec!["a"]),
            ("a\n", vec!["a"]),
            ("a\r\n\r\nb", vec!["a", "", "b"]),
            ("a\n\n\nbcd\ne\n", vec!["a", "", "", "bcd", "e"]),
        ] {
            let expected: Vec<(u64, Vec<u8>)> = (1..).zip(expected.into_iter().map(|line| line.as_bytes().to_vec())).collect();
            for at_once in 1..=text.len().max(1) {
                assert_eq!(lines(text.as_bytes(), at_once), expected, "{text:?} in steps of {at_once}");
            }
        }
    }

    #[test]
    fn of_a_line_too_long_little_is_kept() {
        let text = [vec![b'x'; 5 * LONGEST], b"\nafter\n".to_vec()].concat();
        let found = lines(&text, 7000);
        assert_eq!(found.len(), 2);
        assert!(found[0].1.len() > LONGEST && found[0].1.len() < LONGEST + 2 * AT_ONCE, "{}", found[0].1.len());
        assert_eq!(found[1], (2, b"after".to_vec()));
    }
}
