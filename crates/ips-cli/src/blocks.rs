//! The input, cut into blocks of whole lines.

use memchr::{memchr_iter, memrchr};
use std::io::{self, Read};

/// The longest line that is read, in bytes. A line of facts is a thousandth of this.
pub(crate) const LONGEST: usize = 1 << 20;

/// How much is read at once, in bytes: small enough to share the work evenly and to keep little in memory.
const AT_ONCE: usize = 1 << 15;

/// The most lines of a block: the shortest lines make the longest results, which are kept in memory until their turn comes.
const LINES: usize = 64;

/// Whole lines, one after another.
#[derive(Debug)]
pub(crate) struct Block {
    /// The number of the first line, counted from 1.
    first: u64,
    text: Vec<u8>,
    /// Whether something of a line after it has been read already.
    has_more: bool,
}

impl Block {
    /// Each line with its number, without its line end.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (u64, &[u8])> {
        let text = self.text.strip_suffix(b"\n").unwrap_or(&self.text);
        let mut begin = 0;
        let lines = memchr_iter(b'\n', text).chain([text.len()]).map(move |end| &text[std::mem::replace(&mut begin, end + 1)..end]);
        (self.first..).zip(lines.map(|line| line.strip_suffix(b"\r").unwrap_or(line)))
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
    /// Whole lines, of which those up to a place have gone out.
    whole: Vec<u8>,
    gone: usize,
    /// The beginning of a line whose end has not been read.
    rest: Vec<u8>,
    next_line: u64,
}

impl<R: Read> Blocks<R> {
    pub(crate) fn new(input: R) -> Self {
        Self { input, whole: Vec::new(), gone: 0, rest: Vec::new(), next_line: 1 }
    }

    /// The next block, or nothing at the end of the input.
    pub(crate) fn next(&mut self) -> io::Result<Option<Block>> {
        if self.gone == self.whole.len() {
            (self.whole, self.gone) = (self.read()?, 0);
        }
        let waiting = &self.whole[self.gone..];
        let (lines, end) = memchr_iter(b'\n', waiting).take(LINES).fold((0, 0), |(lines, _), last| (lines + 1, last + 1));
        let (now, later) = waiting.split_at(if lines == LINES { end } else { waiting.len() });
        let block = Block { first: self.next_line, text: now.to_vec(), has_more: !(self.rest.is_empty() && later.trim_ascii().is_empty()) };
        self.gone += now.len();
        self.next_line += lines as u64;
        Ok((!block.text.is_empty()).then_some(block))
    }

    /// Whole lines, or what is left at the end of the input. Of a line that is too long only as much is kept as shows that it is.
    fn read(&mut self) -> io::Result<Vec<u8>> {
        let mut text = std::mem::take(&mut self.rest);
        loop {
            let begin = text.len();
            text.resize(begin + AT_ONCE, 0);
            let read = match self.input.read(&mut text[begin..]) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => 0..0,
                Err(error) => return Err(error),
                Ok(0) => {
                    text.truncate(begin);
                    return Ok(text);
                }
                Ok(read) => begin..begin + read,
            };
            text.truncate(begin + read.len());
            match memrchr(b'\n', &text[begin..]) {
                Some(last) => {
                    self.rest = text.split_off(begin + last + 1);
                    return Ok(text);
                }
                None => text.truncate(LONGEST + 1),
            }
        }
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
    fn a_block_has_no_more_lines_than_it_may() {
        let text: String = (1..=200).map(|number| number.to_string() + "\n").collect();
        let mut blocks = Blocks::new(text.as_bytes());
        let mut found = Vec::new();
        while let Some(block) = blocks.next().expect("memory can be read") {
            found.push(block.lines().map(|(number, line)| assert_eq!(line, number.to_string().as_bytes())).count());
        }
        assert_eq!(found, [LINES, LINES, LINES, 200 - 3 * LINES]);
    }

    #[test]
    fn one_answer_is_told_from_several() {
        let blanks = "\n".repeat(2 * LINES);
        for (text, is_one) in [("{}", true), ("{}\n{}", false), (&format!("{{}}{blanks}"), true), (&format!("{{}}{blanks}{{}}"), false), ("\n{}\n", true)] {
            let block = Blocks::new(text.as_bytes()).next().expect("memory can be read").expect("a block");
            assert_eq!(block.is_one_answer(), is_one, "{text:?}");
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
