//! Since when a staff list shows the staff of a phase: it has what the policy asks by then, from the first days of work.

use super::input::StaffClock;
use crate::fraction::Fraction;
use crate::policy::planning::{Counted, Phase, Severity, Staffing, in_force};
use chrono::NaiveDate;

/// What a staff list shows of the staff that must be there in a phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Staffed {
    /// It has been complete since this day.
    Since(NaiveDate),
    /// It is not complete.
    Not,
    /// A time or a first day of somebody in one of the roles is not known, and without it the staff is not complete.
    NotKnown,
}

/// What must be there of a role.
struct Needed<'p> {
    role: &'p str,
    counted: Counted,
    at_least: Fraction,
}

/// Since when the staff of a phase has been there, by the rules in force on a day. What is only advised is left aside.
pub(super) fn staffed(staffing: &Staffing, staff: &[StaffClock], phase: Phase, day: NaiveDate) -> Staffed {
    let minimums = in_force(&staffing.minimums, day)
        .filter(|minimum| [Phase::Always, phase].contains(&minimum.phase) && minimum.severity == Severity::Must)
        .filter(|minimum| minimum.once.is_none() && !minimum.if_present)
        .map(|minimum| Needed { role: &minimum.role, counted: minimum.counted, at_least: minimum.at_least });
    let leader = in_force(&staffing.leader_time, day).filter(|time| time.severity == Severity::Must && !time.per_person_led).map(|time| Needed {
        role: &staffing.leader,
        counted: Counted::Fte,
        at_least: time.fte,
    });
    if staff.is_empty() {
        return Staffed::NotKnown;
    }
    let (mut since, mut not_known) = (None, false);
    for needed in minimums.chain(leader) {
        match reached(&needed, staff) {
            Staffed::Since(day) => since = since.max(Some(day)),
            Staffed::NotKnown => not_known = true,
            Staffed::Not => return Staffed::Not,
        }
    }
    since.filter(|_| !not_known).map_or(Staffed::NotKnown, Staffed::Since)
}

/// The day on which a role has what is needed.
fn reached(needed: &Needed<'_>, staff: &[StaffClock]) -> Staffed {
    let members = || staff.iter().filter(|member| member.role == needed.role);
    let parts = members().map(|member| {
        let part = if needed.counted == Counted::Heads { Some(Fraction::ONE) } else { member.fte };
        member.first_day().zip(part)
    });
    let mut known: Vec<_> = parts.clone().flatten().collect();
    known.sort_unstable();
    let mut there = Fraction::ZERO;
    for (day, part) in known {
        there = there + part;
        if there >= needed.at_least {
            return Staffed::Since(day);
        }
    }
    if parts.clone().any(|part| part.is_none()) { Staffed::NotKnown } else { Staffed::Not }
}
