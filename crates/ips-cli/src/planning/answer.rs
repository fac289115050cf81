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
use serde::Serialize;

/// What a task is done with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Job {
    pub(super) program: &'static ProgramPolicy,
    pub(super) as_of: NaiveDate,
    pub(super) language: Language,
    is_readable: bool,
}

/// The shape of every answer.
#[derive(Serialize)]
struct Answer<'a, R, E> {
    policy: &'a str,
    policy_version: &'a str,
    as_of: NaiveDate,
    /// The next review that the document promises is over on the as-of date.
    past_review: bool,
    result: Option<R>,
    errors: &'a [E],
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

    /// Why nothing can be worked out for a day.
    pub(super) fn no_rule(&self, day: NaiveDate) -> Unusable {
        Unusable::Input(format!("{} has no staffing rule in force on {day}; take a later date", self.program.id()))
    }

    pub(super) fn is_past_review(&self) -> bool {
        self.program.identity().next_review.is_some_and(|review| self.as_of > review.last_day())
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
            let Self { program, as_of, .. } = *self;
            let policy_version = &program.identity().version;
            print_json(&Answer { policy: program.id(), policy_version, as_of, past_review: self.is_past_review(), result, errors })?;
        }
        Ok(u64::try_from(broken.saturating_add(errors.len())).unwrap_or(u64::MAX))
    }
}
