//! `ips continued-stay` and `ips discharge`.

use super::args::FromFile;
use super::input_file::InputFile;
use super::job::Job;
use super::page::{Page, rule_ids};
use crate::unusable::Unusable;
use ips_core::policy::planning::ServiceReview;
use ips_core::{Determination, Finding, InputError, Outcome, Truth, Voice};
use ips_files::{Label, Review, Reviewed, advice_words, answer_text, fact_error_sentence, label, open_groups, outcome_words, reason_sentence, truth_words};

pub(super) fn run(args: &FromFile, review: Review) -> Result<u64, Unusable> {
    let job = Job::of(&args.task)?;
    let words = &job.words().review;
    let title = match review {
        Review::ContinuedStay => words.continued_stay,
        Review::Discharge => words.discharge,
    };
    let (rules, policy) = (review.rules(job.program()), review.policy(job.program()));
    // Where there are no criteria nothing is read.
    let file = policy.map(|_| InputFile::read(args.file.as_deref())).transpose()?;
    let answers = file.as_ref().map(InputFile::object).transpose()?.unwrap_or_default();
    let (result, errors) = match review.of(job.situation, &answers) {
        Ok(reviewed) => (Some(reviewed), Vec::new()),
        Err(errors) => (None, errors),
    };
    let show = |page: &mut Page, reviewed: &Reviewed<'static>| show(&job, page, rules, reviewed.determination.as_ref());
    let complain = |page: &mut Page| {
        let sentence = |error: &InputError, policy| fact_error_sentence(error, policy, Voice::Worker, job.language);
        page.complaints(&policy.map_or_else(Vec::new, |policy| errors.iter().map(|error| sentence(error, policy)).collect::<Vec<_>>()));
    };
    job.write(title, result, &errors, 0, show, complain)
}

fn show(job: &Job, page: &mut Page, rules: &'static ServiceReview, determination: Option<&Determination<'static>>) {
    let words = &job.words().review;
    page.heading(words.statement);
    // A determination brings its own notes on the same text.
    let ids = if determination.is_some() { page.place(job.program().citation(&rules.source)) } else { page.rules(job.program().citation(&rules.source)) };
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
    let citation = finding.citation;
    page.remark(&format!("{}: {}, {} [{}]", label(Label::Citation, language), citation.heading, citation.item, rule_ids(&citation)));
}
