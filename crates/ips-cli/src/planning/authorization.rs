//! `ips authorization`.

use super::args::FromFile;
use super::input_file::InputFile;
use super::job::Job;
use super::page::{Page, severity};
use crate::unusable::Unusable;
use ips_core::authorization::{Authorization, AuthorizationInput, AuthorizationIssue, AuthorizationPeriod, DayCounts, DayUnits, UnitCount, authorization};
use ips_core::policy::planning::Severity;

pub(super) fn run(args: &FromFile) -> Result<u64, Unusable> {
    let job = Job::of(&args.task)?;
    let file = InputFile::read(args.file.as_deref())?;
    let value = file.object()?;
    let (input, errors) = AuthorizationInput::read(job.situation, &value);
    let found = authorization(job.situation, &input);
    let violations = found.findings.iter().filter(|finding| finding.severity == Severity::Must).count();
    job.answer(job.words().units.title, Some(found), &errors, violations, |page, found| show(&job, page, found))
}

fn show(job: &Job, page: &mut Page, found: &Authorization<'static>) {
    let words = &job.words().units;
    let rules = page.rules(found.citation);
    page.heading(words.authorization);
    page.paragraph(&format!("{} [{rules}]", found.rules.text.get(job.language)));
    if let Some(period) = &found.period {
        show_period(job, page, period);
    }
    if let Some(units) = &found.units {
        show_units(job, page, units);
    }
    if !found.findings.is_empty() {
        page.heading(words.breaches);
    }
    let mut rows = Vec::new();
    for finding in &found.findings {
        let sentence = match finding.issue {
            AuthorizationIssue::OverDailyLimit => words.over_daily_limit,
            AuthorizationIssue::WithoutAuthorization => words.without_authorization,
            AuthorizationIssue::AfterPeriod => words.after_period,
            AuthorizationIssue::PeriodTooLong => words.period_too_long,
        };
        rows.push([severity(job, finding.severity), finding.date.to_string(), sentence(finding.amount), page.rules(finding.citation)]);
    }
    page.table([job.words().severity, words.date, words.finding, job.words().rules], rows);
    if !found.packet.is_empty() {
        page.heading(words.packet);
    }
    for document in &found.packet {
        let rules = page.rules(document.citation);
        page.entry(&format!("{} [{rules}]", document.text.get(job.language)));
    }
    if !found.billing.is_empty() {
        page.heading(words.billing);
    }
    for statement in &found.billing {
        let rules = page.rules(statement.citation);
        page.entry(&format!("{}: {} [{rules}]", severity(job, statement.severity), statement.text.get(job.language)));
    }
}

fn show_period(job: &Job, page: &mut Page, period: &AuthorizationPeriod<'static>) {
    let words = &job.words().units;
    let rules = page.rules(period.citation);
    page.field(words.period, &format!("{} – {} [{rules}]", period.start, period.last_day));
    page.field(words.days_left, &period.days_left.to_string());
}

fn show_units(job: &Job, page: &mut Page, units: &UnitCount<'static>) {
    let words = &job.words().units;
    page.heading(words.units);
    let rules = units.rules;
    let sentences = [(words.unit_is)(rules.minutes.value), (words.free_are)(rules.free.value), (words.daily_is)(rules.daily.value)];
    for (sentence, citation) in sentences.into_iter().zip(units.citations) {
        let ids = page.rules(citation);
        page.paragraph(&format!("{sentence} [{ids}]"));
    }
    page.field(words.minutes, &units.minutes.to_string());
    page.field(words.units, &units.units.to_string());
    page.field(words.free, &(words.used_and_left)(units.free.used, units.free.left));
    if let Some(day) = units.free.last_used_on {
        page.field(words.last_free, &day.to_string());
    }
    if let Some(day) = units.free.reminder_on {
        page.field(words.reminder, &day.to_string());
    }
    let rows = units.days.iter().map(|day| {
        let numbers = [day.services, day.minutes, day.units, day.running].map(|number| number.to_string());
        let [services, minutes, units, running] = numbers;
        [day.date.to_string(), services, minutes, units, running, remarks(job, day)]
    });
    page.table([words.date, words.services, words.minutes, words.units, words.running, words.remarks], rows);
}

fn remarks(job: &Job, day: &DayUnits) -> String {
    let words = &job.words().units;
    let counts = match day.counts {
        DayCounts::Yes => None,
        DayCounts::BeforeEngagement => Some(words.before_engagement.to_owned()),
        DayCounts::NoRuleInForce => Some(words.no_rule.to_owned()),
    };
    let over = (day.over_daily > 0).then(|| (words.over_daily_limit)(day.over_daily));
    let without = (day.without_authorization > 0).then(|| (words.without_authorization)(day.without_authorization));
    let after = (day.after_period && day.units > 0).then(|| (words.after_period)(day.units));
    [counts, over, without, after].into_iter().flatten().collect::<Vec<_>>().join("; ")
}
