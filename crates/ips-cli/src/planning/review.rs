//! `ips continued-stay` and `ips discharge`.

use super::answer::Job;
use super::args::FromFile;
use super::input::Input;
use super::page::Page;
use crate::unusable::Unusable;
use ips_core::policy::planning::{ServiceReview, Source};
use ips_core::policy::{Citation, RuleId};
use ips_core::{Answers, Determination, FactError, Facts, Finding, Outcome, Policy, Truth, Voice, screen};
use ips_files::{Label, advice_words, answer_text, fact_error_remedy, fact_error_sentence, label, open_groups, outcome_words, reason_sentence, truth_words};
use serde::Serialize;

/// A question about somebody who is served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Review {
    ContinuedStay,
    Discharge,
}

/// What the policy says, and what the answers come to where it has criteria.
#[derive(Serialize)]
struct Reviewed {
    source: Cited,
    determination: Option<Determination<'static>>,
}

/// The place of the statement, in the form of every source in a result.
#[derive(Serialize)]
struct Cited {
    citation: Citation,
    rules: &'static [RuleId],
    notes: &'static [String],
}

impl From<&'static Source> for Cited {
    fn from(source: &'static Source) -> Self {
        let citation = Citation { heading: source.heading.clone(), item: source.item.clone() };
        Self { citation, rules: &source.rules, notes: &source.notes }
    }
}

pub(super) fn run(args: &FromFile, review: Review) -> Result<u64, Unusable> {
    let job = Job::of(&args.task)?;
    let planning = job.program.planning();
    let words = &job.words().review;
    let (rules, policy, title) = match review {
        Review::ContinuedStay => (&planning.continued_stay, job.program.continued_stay(), words.continued_stay),
        Review::Discharge => (&planning.discharge, job.program.discharge(), words.discharge),
    };
    let found = policy.map(|policy| determine(&job, policy, args)).transpose()?;
    let (determination, errors) = match found {
        None => (Some(None), Vec::new()),
        Some(Ok(determination)) => (Some(Some(determination)), Vec::new()),
        Some(Err(errors)) => (None, errors),
    };
    let result = determination.map(|determination| Reviewed { source: Cited::from(&rules.source), determination });
    let show = |page: &mut Page, reviewed: &Reviewed| show(&job, page, rules, reviewed.determination.as_ref());
    let complain = |page: &mut Page| {
        let sentence = |error: &FactError, policy| {
            let remedy = fact_error_remedy(error, policy, Voice::Worker, job.language);
            format!("{} {remedy}", fact_error_sentence(error, policy, job.language))
        };
        page.complaints(&policy.map_or_else(Vec::new, |policy| errors.iter().map(|error| sentence(error, policy)).collect::<Vec<_>>()));
    };
    job.write(title, result, &errors, 0, show, complain)
}

/// The determination, or what is wrong with the facts.
fn determine(job: &Job, policy: &'static Policy, args: &FromFile) -> Result<Result<Determination<'static>, Vec<FactError>>, Unusable> {
    let input = Input::read(args.file.as_deref())?;
    let answers: Answers<'_> = input.object()?;
    Ok(Facts::read(policy, job.as_of, &answers).map(|facts| screen(policy, &facts)))
}

fn show(job: &Job, page: &mut Page, rules: &'static ServiceReview, determination: Option<&Determination<'static>>) {
    let words = &job.words().review;
    page.heading(words.statement);
    // A determination brings its own notes on the same text.
    let ids = if determination.is_some() { page.place(&rules.source) } else { page.rules(&rules.source) };
    page.paragraph(&format!("{} [{ids}]", rules.statement.get(Voice::Worker, job.language)));
    let Some(determination) = determination else { return };
    page.heading(words.result);
    page.paragraph(match determination.outcome {
        Outcome::Eligible => rules.met.get(job.language),
        Outcome::NotEligible => rules.not_met.get(job.language),
        Outcome::Undetermined => outcome_words(Outcome::Undetermined, job.language),
    });
    page.field(label(Label::Fingerprint, job.language), &determination.fingerprint);
    page.heading(label(Label::Criteria, job.language));
    for finding in &determination.findings {
        show_finding(job, page, determination, finding);
    }
    let open = open_groups(determination);
    if !open.is_empty() {
        page.heading(label(Label::StillNeeded, job.language));
    }
    for fact in open.iter().flat_map(|group| &group.facts) {
        page.entry(&format!("{} ({})", fact.fact.question.get(Voice::Worker, job.language), fact.fact.name));
    }
    if !determination.notes.is_empty() {
        page.heading(label(Label::Notes, job.language));
    }
    for shown in &determination.notes {
        let note = shown.note;
        page.entry(&format!("{} ({}): {}", advice_words(note.advice, job.language), note.id, note.words.get(Voice::Worker, job.language)));
    }
}

fn show_finding(job: &Job, page: &mut Page, determination: &Determination<'static>, finding: &Finding<'static>) {
    let language = job.language;
    let value = |value: Truth| truth_words(value, language);
    page.entry(&format!("[{}] {}", value(finding.value), finding.criterion.title.get(Voice::Worker, language)));
    page.remark(finding.criterion.requirement.get(Voice::Worker, language));
    page.remark(&reason_sentence(&finding.reason, determination.policy, Voice::Worker, language));
    for part in &finding.parts {
        page.remark(&format!("{}: {}", part.part.title.get(Voice::Worker, language), value(part.value)));
    }
    for answered in &finding.facts {
        page.remark(&format!("{}: {}", answered.fact.label.get(language), answer_text(answered, Voice::Worker, language)));
    }
    let rules: Vec<&str> = finding.criterion.rules.iter().map(|rule| rule.0.as_str()).collect();
    page.remark(&format!("{}: {} [{}]", label(Label::Citation, language), finding.criterion.citation, rules.join(", ")));
}
