//! The headings that a list gets behind its own.

use ips_batch::FOUND_HEADINGS;

/// Those that it gets where reasons are asked.
pub(super) const OF_REASONS: [&str; 3] = ["ips_reasons", "ips_ask", "ips_next_question"];

/// That of the answers that were changed since the list was read.
pub(super) const OF_CHANGES: &str = "ips_changed";

/// All that a list can get.
pub(super) fn all() -> impl Iterator<Item = &'static str> {
    FOUND_HEADINGS.into_iter().chain(OF_REASONS).chain([OF_CHANGES])
}
