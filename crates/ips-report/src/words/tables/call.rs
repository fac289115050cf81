//! The words of a screening during a call, and of what is saved and kept.

words! {
    /// Every question on one page, in the order of a call.
    Call:
    start, heading, date_hint, settled, finish, next_ready, last_call, nothing_open, criteria;
    char: help_key, source_key;
    /// Whether the day stands before the month where a date is written in three numbers.
    bool: day_first;
    /// Each key with what it does.
    &'static [(&'static str, &'static str)]: keys;
    fn(usize) -> String: met, not_met, in_the_way;
    /// How many more parts are needed, and what they are called where the policy has a word for them.
    fn(u32, Option<&str>) -> String: more_needed;
    /// A day with the age that somebody born on it has.
    fn(&str, u32) -> String: with_age;
}

words! {
    /// What is saved as a file and what is kept in the browser.
    Keep:
    label, keep, keep_short, keep_hint, kept, kept_elsewhere, clear, cleared, keep_failed,
}
