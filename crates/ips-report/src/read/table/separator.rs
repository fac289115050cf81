//! What parts the cells of a text.

use super::csv_cells::{CsvCells, CsvPlaces};

/// How many rows are tried: the headings stand in the first ones.
const TRIED: usize = 60;

/// What parts the cells: whatever makes a row with the most headings. Where nothing does, the first line that has any of the three tells.
pub(crate) fn separator(text: &str, headings: &dyn Fn(&[&str]) -> usize) -> u8 {
    let usual = of_the_first_line(text);
    let best = |separator: u8| {
        let (mut cells, mut places) = (CsvCells::new(separator), CsvPlaces::from(1));
        let mut best = 0;
        for _ in 0..TRIED {
            if places.next(start(text).as_bytes(), &mut cells).is_none() {
                break;
            }
            best = best.max(headings(&cells.texts().collect::<Vec<_>>()));
        }
        best
    };
    // The usual one wins where another is only as good.
    let others = [b'\t', b';', b','].into_iter().filter(|other| *other != usual);
    others.fold((usual, best(usual)), |best_yet, other| if best(other) > best_yet.1 { (other, best(other)) } else { best_yet }).0
}

/// The beginning of a text, in which the headings stand.
fn start(text: &str) -> &str {
    const ENOUGH: usize = 200_000;
    &text[..text.floor_char_boundary(ENOUGH)]
}

/// What parts the cells in the first line that has any of the three; a comma where none does. A tab decides at once: pasted cells are
/// parted by it, and it stands in no heading otherwise.
fn of_the_first_line(text: &str) -> u8 {
    let (mut commas, mut semicolons, mut quoted) = (0, 0, false);
    for c in text.chars() {
        match c {
            '"' => quoted = !quoted,
            _ if quoted => {}
            '\t' => return b'\t',
            ',' => commas += 1,
            ';' => semicolons += 1,
            '\r' | '\n' if commas + semicolons > 0 => break,
            _ => {}
        }
    }
    if semicolons > commas { b';' } else { b',' }
}
