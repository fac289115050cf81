//! A plan, and what falls due in its months.

use ips_core::policy::ProgramPolicy;
use ips_core::policy::planning::Deadline;
use ips_core::staffing::{PlanQuestion, StartUpPlan};

/// A plan with what falls due in it.
#[derive(Clone)]
pub(super) struct Planned {
    pub(super) program: &'static ProgramPolicy,
    pub(super) question: PlanQuestion,
    pub(super) plan: StartUpPlan<'static>,
    pub(super) due: Vec<DueLine>,
}

/// Something that falls due in the months planned.
#[derive(Clone)]
pub(super) struct DueLine {
    pub(super) deadline: &'static Deadline,
    /// The code name of the person to hire; none for the program.
    pub(super) who: Option<String>,
    pub(super) earliest: Option<chrono::NaiveDate>,
    pub(super) due: Option<chrono::NaiveDate>,
    pub(super) latest: Option<chrono::NaiveDate>,
    pub(super) weekend: bool,
}

impl DueLine {
    /// The day to put it in order by.
    pub(super) fn day(&self) -> Option<chrono::NaiveDate> {
        self.due.or(self.earliest)
    }
}
