//! Whether somebody may stay in the service, or whether it can end, as a report.

use super::block::{Block, Finding, Fold, Mark};
use super::criteria::{self, Beside};
use super::whole::Report;
use crate::task::{BesideFinding, Review, Reviewed};
use crate::words::{Speaker, labels, planning};
use ips_core::policy::planning::{ServiceReview, Severity};
use ips_core::policy::{Group, ProgramPolicy};
use ips_core::{Determination, InputError, Outcome, Situation, Truth};

/// What the policy says, and what the answers come to where it has criteria; or the answers that cannot be facts.
pub fn review_report<'p>(
    review: Review,
    reviewed: Result<&Reviewed<'p>, &Vec<InputError>>,
    situation: Situation<'_, ProgramPolicy>,
    speaker: Speaker<'p, ProgramPolicy>,
) -> Report<'p> {
    let words = &planning(speaker.language).stay;
    let title = match review {
        Review::ContinuedStay => words.stay,
        Review::Discharge => words.end,
    };
    let rules = review.rules(speaker.policy);
    let statement = Finding::says(rules.statement.get(speaker.voice, speaker.language)).by([speaker.policy.citation(&rules.source)]);
    let mut blocks = vec![Block::Findings(vec![statement])];
    let found = reviewed.ok().and_then(|reviewed| reviewed.determination.as_ref()).map(|determination| (determination, speaker.under(determination.policy)));
    blocks.extend(found.iter().flat_map(|(determination, speaker)| reviewed_blocks(determination, rules, *speaker)));
    let beside = reviewed.ok().into_iter().flat_map(|reviewed| &reviewed.beside).map(|found| told_beside(found, speaker));
    blocks.extend(Block::findings("beside", words.beside, Fold::Never, beside.collect()));
    let mut report = Report::titled(speaker, situation, (title, speaker.policy.identity().decision.get(speaker.voice, speaker.language)), blocks);
    for note in found.iter().flat_map(|(determination, speaker)| criteria::notes(determination, *speaker)) {
        if report.notes.iter().all(|other| other.id != note.id) {
            report.notes.push(note);
        }
    }
    match (reviewed, review.policy(speaker.policy)) {
        (Err(errors), Some(policy)) => report.with_complaints(errors.iter().map(|error| speaker.under(policy).fact_error(error))),
        _ => report,
    }
}

/// A duty by how strongly it is asked, and whether it was done; or what is told and not asked.
fn told_beside<'p>(found: &BesideFinding<'p>, speaker: Speaker<'p, ProgramPolicy>) -> Finding<'p> {
    let words = &planning(speaker.language).stay;
    let state = match found.value {
        None => words.not_asked,
        Some(Truth::Met) => words.done,
        Some(Truth::NotMet) => words.not_done,
        Some(Truth::Unknown) => words.done_open,
    };
    let mark = (found.severity > Severity::May).then_some(Mark::Rule(found.severity));
    Finding { mark, ..Finding::says(found.rule.text.get(speaker.language)) }.beside(state).by([found.citation])
}

fn reviewed_blocks<'p>(determination: &Determination<'p>, rules: &ServiceReview, speaker: Speaker<'p>) -> Vec<Block<'p>> {
    let (language, labels) = (speaker.language, labels(speaker.language));
    let sentence = match determination.outcome {
        Outcome::Eligible => rules.met.get(language),
        Outcome::NotEligible => rules.not_met.get(language),
        Outcome::Undetermined => planning(language).stay.open,
    };
    let sentence = Finding::says(sentence).detail(labels.fingerprint, determination.fingerprint.as_str());
    let mut blocks = vec![Block::Summary(vec![sentence])];
    blocks.extend(criteria::group(determination, Group::Criterion, Beside::Proofs, speaker));
    blocks.extend(criteria::group(determination, Group::Limitation, Beside::Proofs, speaker));
    blocks.extend(criteria::still_needed(determination, speaker));
    blocks
}
