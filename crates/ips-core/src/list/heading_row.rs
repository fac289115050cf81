//! The row of a list with its headings, and the columns that are read by it.

use super::headings::{Called, Headings};

/// How far down a heading row is looked for: above it may stand a title and instructions.
const HEADING_WITHIN: usize = 40;

/// The columns of a list, by its row of headings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeadingRow {
    /// Its place in the table, from 0.
    pub row: usize,
    /// The columns that are read, from 0, each with the place of its field, in the order in which they stand.
    pub columns: Vec<(usize, usize)>,
    /// The headings that are not read, in their order: they are not known, or another one names the field better.
    pub unknown: Vec<String>,
    /// The headings that stand more than once, of which only the first is read.
    pub twice: Vec<String>,
}

/// How many fields of a list have a heading in a row.
pub fn known_in<'c>(headings: &Headings, row: impl Iterator<Item = &'c str>) -> usize {
    let mut fields: Vec<usize> = row.filter_map(|text| headings.called(text)).map(|called| called.field).collect();
    fields.sort_unstable();
    fields.dedup();
    fields.len()
}

/// The row with the most headings, and the first of those with as many; with how many it has.
pub fn best_row(headings: &Headings, rows: &[Vec<String>]) -> Option<(usize, usize)> {
    let counted = rows.iter().take(HEADING_WITHIN).enumerate().map(|(place, row)| (place, known_in(headings, row.iter().map(String::as_str))));
    counted.filter(|(_, known)| *known > 0).fold(None, |best, one| if best.is_none_or(|(_, most)| one.1 > most) { Some(one) } else { best })
}

/// Which column is read for which field. A field's own name is taken before any other, wherever it stands; of names that fit as well, the first.
pub fn heading_row(headings: &Headings, rows: &[Vec<String>]) -> Option<HeadingRow> {
    let (row, _) = best_row(headings, rows)?;
    let called: Vec<(usize, &str, Option<Called>)> =
        rows[row].iter().enumerate().map(|(column, text)| (column, text.trim(), headings.called(text))).filter(|(_, text, _)| !text.is_empty()).collect();
    let fields = called.iter().filter_map(|(_, _, found)| Some(found.as_ref()?.field + 1)).max().unwrap_or_default();
    let mut best: Vec<Option<(usize, usize)>> = vec![None; fields];
    for (column, _, found) in &called {
        if let Some(Called { field, rank }) = found
            && best[*field].is_none_or(|(least, _)| *rank < least)
        {
            best[*field] = Some((*rank, *column));
        }
    }
    let mut read = HeadingRow { row, ..HeadingRow::default() };
    for (column, text, found) in called {
        match found.map(|found| (found, best[found.field])) {
            Some((found, Some((_, taken)))) if taken == column => read.columns.push((column, found.field)),
            Some((found, Some((rank, _)))) if found.rank == rank => read.twice.push(text.to_owned()),
            _ => read.unknown.push(text.to_owned()),
        }
    }
    Some(read)
}
