//! What a CSV list is, as its beginning tells: what parts its cells, and what its rows are read by.

use super::error::PeopleListError;
use super::head::{Beginning, ListHead, SeenColumn};
use crate::read::{decode_text, separator_of};
use ips_batch::{Mapping, fact_headings};
use ips_core::Policy;
use ips_core::list::known_in;

/// So much of a list is looked at to find out what it is, in bytes: the headings, and some rows below them.
const LOOKED_AT: usize = 1 << 17;

/// What a CSV list is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CsvList {
    /// What parts its cells.
    pub separator: u8,
    /// What its rows are read by.
    pub head: ListHead,
}

impl CsvList {
    /// How much of the beginning [`CsvList::find`] looks at, in bytes.
    pub const LOOKED_AT: usize = LOOKED_AT;

    /// Finds out what a list is by its beginning. `is_whole` tells that nothing comes after it.
    ///
    /// # Errors
    ///
    /// It is no table of text, no heading is known, what is said of its columns does not fit, it was screened before, or its days can be read in two ways.
    pub fn find(start: &[u8], is_whole: bool, policy: &Policy, mapping: &Mapping) -> Result<Self, PeopleListError> {
        let (separator, beginning) = beginning(start, is_whole, policy, mapping)?;
        Ok(Self { separator, head: beginning.head(policy, mapping)? })
    }

    /// The columns of a list for whoever says what they are; none of what is no table of text.
    pub(super) fn seen(start: &[u8], is_whole: bool, policy: &Policy, mapping: &Mapping) -> Vec<SeenColumn> {
        let beginning = beginning(start, is_whole, policy, mapping).or_else(|_| beginning(start, is_whole, policy, &Mapping::default()));
        beginning.map_or_else(|_| Vec::new(), |(_, beginning)| beginning.seen(policy, mapping))
    }
}

fn beginning(start: &[u8], is_whole: bool, policy: &Policy, mapping: &Mapping) -> Result<(u8, Beginning), PeopleListError> {
    let headings = fact_headings(policy, mapping)?;
    // A row that is cut off is none, and neither is half of a letter.
    let end = if is_whole { start.len() } else { memchr::memrchr(b'\n', start).map_or(start.len(), |end| end + 1) };
    let text = decode_text(&start[..end])?;
    let separator = separator_of(&text, &|row| known_in(&headings, row.iter().copied()));
    let beginning = Beginning::of_text(&text, separator);
    Ok((separator, beginning))
}
