//! `ips fidelity`.

use super::answer::Job;
use super::args::FromFile;
use super::fidelity_page;
use super::input::Input;
use crate::unusable::Unusable;
use ips_core::Truth;
use ips_core::fidelity::{FidelityInput, FidelityOutlook, ReviewWindow, fidelity};
use ips_core::policy::planning::Severity;

pub(super) fn run(args: &FromFile) -> Result<u64, Unusable> {
    let job = Job::of(&args.task)?;
    let rules = &job.program.planning().fidelity;
    // Every policy names the same scale.
    let scale = ips_policies::scales().first().ok_or_else(|| Unusable::Input("there is no fidelity scale".to_owned()))?;
    let value = Input::read(args.file.as_deref())?.loose()?;
    let (input, errors) = FidelityInput::read(rules, scale, &value, job.as_of);
    let outlook = fidelity(rules, scale, &input, job.as_of);
    let broken = broken(&outlook);
    job.answer(job.words().fidelity.title, Some(outlook), &errors, broken, |page, outlook| fidelity_page::show(&job, page, outlook))
}

/// Totals that must be reached and are not, and a next review that is overdue.
fn broken(outlook: &FidelityOutlook<'_>) -> usize {
    let below = outlook.thresholds.iter().filter(|threshold| threshold.met == Truth::NotMet && threshold.threshold.severity == Severity::Must).count();
    let overdue = outlook.next.as_ref().is_some_and(|next| next.window == Some(ReviewWindow::Overdue) && next.rule.severity == Severity::Must);
    below + usize::from(overdue)
}
