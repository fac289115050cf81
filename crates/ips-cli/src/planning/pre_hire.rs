//! Documents that must not be too old on the first day of work, as a part of `ips deadlines`.

use super::job::Job;
use super::page::{Page, severity};
use chrono::NaiveDate;
use ips_files::{HireChecks, pre_hire_limit, pre_hire_sentence};

pub(super) fn show(job: &Job, page: &mut Page, hires: &[HireChecks<'static>]) {
    let words = &job.words().pre_hire;
    for hire in hires {
        page.heading(words.heading);
        let role = hire.role.as_deref().and_then(|role| job.program().role(role));
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
                severity(job, window.severity),
                shown(window.oldest_usable),
                shown(window.check_date),
                shown(window.last_first_day),
                window.judgment.map_or_else(|| pre_hire_limit(window.check, job.language), |judgment| pre_hire_sentence(judgment, job.language)),
                page.rules(window.citation),
            ]);
        }
        page.table([words.document, job.words().severity, words.oldest, words.date, words.last_first_day, words.judgment, job.words().rules], rows);
    }
}
