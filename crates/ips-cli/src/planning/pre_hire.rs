//! Papers that must not be too old on the first day of work, as a part of `ips deadlines`.

use super::answer::Job;
use super::page::{Page, severity};
use chrono::NaiveDate;
use ips_core::clocks::{PreHireJudgment, PreHireQuestion, PreHireWindow, pre_hire};
use ips_core::policy::planning::Severity;
use ips_core::{InputError, Loose, Place};
use ips_files::{pre_hire_limit, pre_hire_sentence};
use serde::Serialize;

/// The name of the part in the input.
pub(super) const PART: &str = "pre_hire";

/// One hire with its checks.
#[derive(Serialize)]
pub(super) struct Hire {
    role: Option<String>,
    first_day: Option<NaiveDate>,
    checks: Vec<PreHireWindow<'static>>,
}

impl Hire {
    /// How many papers that must be young enough are not.
    pub(super) fn refused(&self) -> usize {
        let refused = |window: &&PreHireWindow<'_>| {
            let is_wrong = matches!(window.judgment, Some(PreHireJudgment::TooOld { .. } | PreHireJudgment::AfterStart { .. }));
            is_wrong && window.check.severity == Severity::Must
        };
        self.checks.iter().filter(refused).count()
    }
}

/// Takes the hires out of the input, one object or a list of them, and looks at their papers.
pub(super) fn take(job: &Job, value: &mut Loose) -> (Vec<Hire>, Vec<InputError>) {
    let Loose::Object(fields) = value else { return (Vec::new(), Vec::new()) };
    // A second part of this name stays, and is refused as unknown.
    let Some(at) = fields.iter().position(|(name, _)| name == PART) else { return (Vec::new(), Vec::new()) };
    let (questions, is_list) = match fields.remove(at).1 {
        Loose::Missing => (Vec::new(), false),
        Loose::List(questions) => (questions, true),
        question => (vec![question], false),
    };
    let mut errors = Vec::new();
    let mut hires = Vec::new();
    for (number, question) in (1..).zip(questions) {
        let (question, wrong) = PreHireQuestion::read(job.program.planning(), &question, job.as_of);
        let place = |inner: &Place| Place { list: Some(PART.to_owned()), row: is_list.then_some(number), field: inner.field.clone() };
        errors.extend(wrong.iter().map(|error| InputError::new(place(error.place()), error.kind().clone())));
        let checks = pre_hire(job.program.planning(), &question, job.as_of);
        hires.push(Hire { role: question.role, first_day: question.first_day, checks });
    }
    (hires, errors)
}

pub(super) fn show(job: &Job, page: &mut Page, hires: &[Hire]) {
    let words = &job.words().pre_hire;
    for hire in hires {
        page.heading(words.heading);
        let role = hire.role.as_deref().and_then(|role| job.program.role(role));
        if let Some(role) = role {
            page.field(job.words().plan.role, role.title.get(job.language));
        }
        if let Some(day) = hire.first_day {
            page.field(words.first_day, &day.to_string());
        }
        if hire.checks.is_empty() {
            page.paragraph(words.none);
        }
        let mut rows = Vec::new();
        for window in &hire.checks {
            let shown = |day: Option<NaiveDate>| day.map_or_else(String::new, |day| day.to_string());
            rows.push([
                window.check.title.get(job.language).to_owned(),
                severity(job, window.check.severity),
                shown(window.oldest_usable),
                shown(window.check_date),
                shown(window.last_first_day),
                window.judgment.map_or_else(|| pre_hire_limit(window.check, job.language), |judgment| pre_hire_sentence(judgment, job.language)),
                page.rules(&window.check.source),
            ]);
        }
        page.table([words.paper, job.words().severity, words.oldest, words.date, words.last_first_day, words.judgment, job.words().rules], rows);
    }
}
