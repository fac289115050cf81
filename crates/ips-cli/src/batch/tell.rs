//! Which columns are read, for whoever started a run.

use super::setup::Setup;
use crate::terminal::complain;
use ips_batch::ListColumns;

/// Says which columns are read, and which are not; `heading` is that of a column, counted from 0.
pub(super) fn tell<'h>(columns: &ListColumns, heading: impl Fn(usize) -> &'h str, setup: &Setup) {
    let facts = &setup.situation.policy.document().facts;
    let read = columns.columns.iter().filter_map(|column| {
        let fact = &facts.get(column.fact)?.name;
        let heading = heading(column.column);
        Some(if heading == fact { heading.to_owned() } else { format!("{heading} as {fact}") })
    });
    complain(&format!("read: {}", read.collect::<Vec<_>>().join(", ")));
    if !columns.unknown.is_empty() {
        complain(&format!("carried along, not read: {}", columns.unknown.join(", ")));
    }
    if !columns.twice.is_empty() {
        complain(&format!("named more than once, the first is read: {}", columns.twice.join(", ")));
    }
}
