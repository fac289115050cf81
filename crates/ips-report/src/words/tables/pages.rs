//! The words of the pages that only tell something, and of what stands around every page.

words! {
    /// What stands around the pages.
    Around:
    language_name, skip, main_navigation, foot_navigation, languages, policies, home, embed, about, privacy, accessibility, not_found, screen, check, plan, batch,
    description, foot, not_running,
}

words! {
    /// The pages that only tell something.
    Prose:
    home_heading, home_intro, task_screen, task_screen_text, task_check, task_check_text, task_plan, task_plan_text, task_embed, task_embed_text,
    task_embed_link, task_batch, task_batch_text, task_batch_link, home_promises_heading, about_heading, privacy_heading, accessibility_heading, not_found_heading, not_found_link,
    contact_heading, contact_nobody, contact_decision;
    &'static [&'static str]: home_promises;
    &'static [Section]: about, privacy, accessibility;
}

/// A heading and what stands under it.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs, reason = "a field says what its text says")]
pub struct Section {
    pub heading: &'static str,
    pub paragraphs: &'static [&'static str],
}
