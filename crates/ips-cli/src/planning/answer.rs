//! The answer of a task: JSON for programs or a page for people.

use super::page::Page;
use super::words::Words;
use crate::args::Task;
use crate::output::{print, print_json};
use crate::policies;
use crate::unusable::Unusable;
use chrono::NaiveDate;
use ips_core::policy::ProgramPolicy;
use ips_core::{InputError, Language};
use ips_files::{NoRuleInForce, TaskAnswer, is_past_review};
use serde::Serialize;

/// What a task is done with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Job {
    pub(super) program: &'static ProgramPolicy,
    pub(super) as_of: NaiveDate,
    pub(super) language: Language,
    is_readable: bool,
}

impl Job {
    pub(super) fn of(task: &Task) -> Result<Self, Unusable> {
        let program = policies::program(&task.policy)?;
        Ok(Self { program, as_of: task.as_of, language: task.form.words.language(), is_readable: task.form.is_readable() })
    }

    /// The words of the command in the language of the answer.
    pub(super) fn words(&self) -> &'static Words {
        Words::of(self.language)
    }

    pub(super) fn is_past_review(&self) -> bool {
        is_past_review(self.program, self.as_of)
    }

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

    /// The same for errors of another kind, which `complain` shows.
    pub(super) fn write<R: Serialize, E: Serialize>(
        &self,
        title: &str,
        result: Option<R>,
        errors: &[E],
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
            print_json(&TaskAnswer::new(self.program, self.as_of, result, errors))?;
        }
        Ok(u64::try_from(broken.saturating_add(errors.len())).unwrap_or(u64::MAX))
    }
}

impl From<NoRuleInForce> for Unusable {
    fn from(error: NoRuleInForce) -> Self {
        Self::Input(format!("{error}; {}", error.remedy()))
    }
}
