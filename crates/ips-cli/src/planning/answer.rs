//! The answer of a task: JSON for programs or a page for people.

use super::job::Job;
use super::page::Page;
use crate::output::{print, print_json};
use crate::unusable::Unusable;
use ips_core::InputError;
use ips_files::{NoRuleInForce, TaskAnswer};
use serde::Serialize;

impl Job {
    /// Writes the answer; without a result there are errors only. Returns how many rules are broken and entries bad.
    pub(super) fn answer<R: Serialize>(
        &self,
        title: &str,
        result: Option<R>,
        errors: &[InputError],
        broken: usize,
        show: impl FnOnce(&mut Page, &R),
    ) -> Result<u64, Unusable> {
        self.write(title, result, errors, broken, show, |page| page.input_errors(errors))
    }

    /// The same for errors that `complain` shows in its own way.
    pub(super) fn write<R: Serialize>(
        &self,
        title: &str,
        result: Option<R>,
        errors: &[InputError],
        broken: usize,
        show: impl FnOnce(&mut Page, &R),
        complain: impl FnOnce(&mut Page),
    ) -> Result<u64, Unusable> {
        if self.is_readable {
            let mut page = Page::new(*self, title);
            if let Some(result) = &result {
                show(&mut page, result);
            }
            complain(&mut page);
            print(&page.finish())?;
        } else {
            print_json(&TaskAnswer::new(self.situation, result, errors))?;
        }
        Ok(u64::try_from(broken.saturating_add(errors.len())).unwrap_or(u64::MAX))
    }
}

impl From<NoRuleInForce> for Unusable {
    fn from(error: NoRuleInForce) -> Self {
        Self::Input(format!("{error}; {}", error.remedy()))
    }
}
