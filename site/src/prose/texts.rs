//! The texts that every language gives for the pages that only tell something.

/// The texts in one language.
pub(crate) struct Prose {
    pub(crate) home_heading: &'static str,
    pub(crate) home_intro: &'static str,
    pub(crate) task_screen: &'static str,
    pub(crate) task_screen_text: &'static str,
    pub(crate) task_check: &'static str,
    pub(crate) task_check_text: &'static str,
    pub(crate) task_plan: &'static str,
    pub(crate) task_plan_text: &'static str,
    pub(crate) task_embed: &'static str,
    pub(crate) task_embed_text: &'static str,
    pub(crate) task_embed_link: &'static str,
    pub(crate) home_promises_heading: &'static str,
    pub(crate) home_promises: &'static [&'static str],
    pub(crate) about_heading: &'static str,
    pub(crate) about: &'static [Section],
    pub(crate) privacy_heading: &'static str,
    pub(crate) privacy: &'static [Section],
    pub(crate) accessibility_heading: &'static str,
    pub(crate) accessibility: &'static [Section],
    pub(crate) not_found_heading: &'static str,
    pub(crate) not_found_link: &'static str,
}

/// A heading and what stands under it.
pub(crate) struct Section {
    pub(crate) heading: &'static str,
    pub(crate) paragraphs: &'static [&'static str],
}
