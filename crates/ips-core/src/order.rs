//! Short lists that are kept in order as they grow.
//!
//! The sort of the standard library is made for long lists: three kilobytes of code for each kind of thing that is sorted,
//! and visitors download them.

/// Puts an item behind all whose key is not greater.
pub(crate) fn insert<T, K: Ord>(list: &mut Vec<T>, item: T, key: impl Fn(&T) -> K) {
    let own = key(&item);
    let place = list.iter().rposition(|other| key(other) <= own).map_or(0, |before| before + 1);
    list.insert(place, item);
}
