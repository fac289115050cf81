//! `ips fidelity`.

use super::args::FromFile;
use super::fidelity_page;
use super::input_file::InputFile;
use super::job::Job;
use crate::unusable::Unusable;
use ips_core::Truth;
use ips_core::fidelity::{FidelityInput, FidelityOutlook, ReviewWindow, fidelity};
use ips_core::policy::planning::Severity;

pub(super) fn run(args: &FromFile) -> Result<u64, Unusable> {
    let job = Job::of(&args.task)?;
    // Every policy names the same scale.
    let scale = ips_policies::scales().first().ok_or_else(|| Unusable::Input("there is no fidelity scale".to_owned()))?;
    let file = InputFile::read(args.file.as_deref())?;
    let value = file.object()?;
    let (input, errors) = FidelityInput::read(job.situation, scale, &value);
    let outlook = fidelity(job.situation, scale, &input);
    let broken = broken(&outlook);
    job.answer(job.words().fidelity.title, Some(outlook), &errors, broken, |page, outlook| fidelity_page::show(&job, page, outlook))
}

/// Totals that must be reached and are not, and a next review that is overdue.
fn broken(outlook: &FidelityOutlook<'_>) -> usize {
    let below = outlook.thresholds.iter().filter(|threshold| threshold.value == Truth::NotMet && threshold.severity == Severity::Must).count();
    let overdue = outlook.next_review.as_ref().is_some_and(|next| next.window == Some(ReviewWindow::Overdue) && next.severity == Severity::Must);
    below + usize::from(overdue)
}
