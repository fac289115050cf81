//! A screening during a call, and what is saved and kept.

use crate::words::tables::{Call, Keep};

pub(crate) static CALL: Call = Call {
    start: "On a call: every question on one page, by keyboard",
    heading: "Screening on a call",
    date_hint: "month/day/year",
    settled: "not needed",
    finish: "Copy the note and start the next call",
    next_ready: "The note is copied: paste it into the record. The next call is ready.",
    last_call: "Back to the last call",
    nothing_open: "nothing more is needed",
    criteria: "Criteria so far",
    help_key: 'h',
    source_key: 'f',
    day_first: false,
    keys: &[
        ("Y", "yes"),
        ("N", "no"),
        ("D", "don’t know"),
        ("P", "prefers not to say"),
        ("1–9", "a choice"),
        ("Enter", "next question"),
        ("H ?", "help"),
        ("F", "how it is known"),
        ("Ctrl+Enter", "copy the note, next call"),
    ],
    met: |count| format!("{count} met"),
    not_met: |count| format!("{count} not met"),
    in_the_way: |count| format!("{count} in the way now"),
    more_needed: |count, called| match called {
        Some(called) => format!("{count} more {called} needed"),
        None => format!("{count} more needed"),
    },
    with_age: |day, age| format!("{day}, age {age}"),
};

pub(crate) static KEEP: Keep = Keep {
    label: "Save, open, keep",
    keep: "Keep in this browser until I clear it",
    keep_short: "Keep in this browser",
    keep_hint: "Off unless you tick it. Whoever uses this browser can then open this screening. Leave it off on a shared computer.",
    kept: "Kept in this browser",
    kept_elsewhere: "Another screening is kept in this browser.",
    clear: "Clear it",
    cleared: "Cleared. Nothing is kept in this browser.",
    keep_failed: "This browser keeps nothing for this page. Save a file instead.",
};
