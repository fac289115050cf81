//! What stands around the tools.

/// The words of the frame.
#[derive(Clone, Copy, Debug)]
pub(crate) struct FrameWords {
    pub(crate) heading: fn(&str) -> String,
    pub(crate) intro: &'static str,
    pub(crate) tools: &'static str,
    /// In the order of [`Tool::ALL`](crate::planning::Tool::ALL).
    pub(crate) tool_names: [&'static str; 7],
    pub(crate) as_of: &'static str,
    pub(crate) as_of_hint: &'static str,
    pub(crate) not_a_date: &'static str,
    pub(crate) no_rule: &'static str,
    pub(crate) add_row: &'static str,
    pub(crate) remove_row: &'static str,
    pub(crate) print: &'static str,
    pub(crate) save: &'static str,
    pub(crate) open: &'static str,
    pub(crate) open_hint: &'static str,
    pub(crate) opened: &'static str,
    pub(crate) file_not_read: &'static str,
    pub(crate) open_unknown_policy: fn(&str) -> String,
    pub(crate) clear: &'static str,
    pub(crate) clear_question: &'static str,
    pub(crate) clear_yes: &'static str,
    pub(crate) cancel: &'static str,
    pub(crate) notes: &'static str,
    pub(crate) rule_ids: &'static str,
    pub(crate) yes: &'static str,
    pub(crate) no: &'static str,
    pub(crate) unknown: &'static str,
    pub(crate) choose: &'static str,
    /// In the order must, should, may.
    pub(crate) severities: [&'static str; 3],
    pub(crate) bad_input_heading: &'static str,
    pub(crate) decides: &'static str,
}
