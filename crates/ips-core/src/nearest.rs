//! Names that are spelled much alike: what somebody may have meant.

/// The most letters by which a slip differs from the name that was meant.
const SLIP: usize = 3;

/// The known name that is spelled most like `name`; `None` where every one differs too much to be meant.
pub(crate) fn nearest<'a>(known: impl IntoIterator<Item = &'a str>, name: &str) -> Option<&'a str> {
    // So much longer or shorter is too different already, and need not be compared letter by letter.
    let near = known.into_iter().filter(|known| known.len().abs_diff(name.len()) <= SLIP);
    let distances = near.map(|known| (distance(known, name), known));
    distances.min_by_key(|(letters, _)| *letters).filter(|(letters, _)| *letters <= SLIP).map(|(_, known)| known)
}

/// How many letters have to be put in, taken out or changed to get from one name to the other.
fn distance(left: &str, right: &str) -> usize {
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.bytes().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, b) in right.bytes().enumerate() {
            let changed = diagonal + usize::from(a != b);
            diagonal = std::mem::replace(&mut row[j + 1], 0);
            row[j + 1] = changed.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[right.len()]
}
