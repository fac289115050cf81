//! The staffing rules in force on a day, and what follows from them.

use super::team::Team;
use crate::fraction::Fraction;
use crate::policy::ProgramPolicy;
use crate::policy::planning::{LeaderCaseload, LeaderTime, Minimum, Phase, Ratio, Reading, Staffing, in_force};
use crate::situation::Situation;
use chrono::{Months, NaiveDate};

/// The staffing part of a policy on one day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StaffingRules<'a> {
    /// What the policy says, on every day.
    pub staffing: &'a Staffing,
    /// The ratio in force.
    pub ratio: &'a Ratio,
    /// People for one full-time position: those of the ratio, or fewer by an agency's own choice.
    pub people_per_fte: u32,
    /// The policy and the day.
    pub situation: Situation<'a, ProgramPolicy>,
}

impl<'a> StaffingRules<'a> {
    /// The rules of a policy on a day; `None` where the policy has no ratio in force then, and so nothing can be planned.
    pub fn of(situation: Situation<'a, ProgramPolicy>) -> Option<Self> {
        let staffing = &situation.policy.planning().staffing;
        let ratio = in_force(&staffing.ratios, situation.as_of).next()?;
        Some(Self { staffing, ratio, people_per_fte: ratio.people, situation })
    }

    /// The same rules with fewer people for one full-time position; never more than the ratio and never none.
    #[must_use]
    pub fn with_people_per_fte(self, own: Option<u32>) -> Self {
        Self { people_per_fte: own.map_or(self.ratio.people, |own| own.clamp(1, self.ratio.people)), ..self }
    }

    /// The people that positions of so much FTE may carry: whole people for each full position, and for the part-time position that remains.
    pub fn capacity(&self, fte: Fraction) -> u32 {
        let full = fte.floor();
        let rest = (fte - Fraction::whole(full)) * Fraction::whole(self.people_per_fte);
        full * self.people_per_fte + rest.floor()
    }

    /// The roles whom the leader leads: those that count in a span.
    pub fn led_roles(&self) -> Vec<String> {
        let mut roles: Vec<String> = Vec::new();
        for span in in_force(&self.staffing.spans, self.situation.as_of) {
            roles.extend(span.roles.iter().filter(|role| !roles.contains(role)).cloned().collect::<Vec<_>>());
        }
        roles
    }

    /// The leader's times that a reading asks, the loosest first. The strict reading asks those of the loose one too.
    pub fn leader_times(&self, reading: Reading) -> impl Iterator<Item = &'a LeaderTime> {
        in_force(&self.staffing.leader_time, self.situation.as_of).filter(move |time| time.reading <= reading)
    }

    /// The FTE of leading so many heads.
    pub fn leader_fte(&self, reading: Reading, heads_led: u32) -> Fraction {
        self.leader_times(reading).map(|time| required_time(time, heads_led)).max().unwrap_or_default()
    }

    /// The rules on the leader's own caseload in a reading. The strict reading takes those of the loose one too.
    pub fn leader_caseloads(&self, reading: Reading) -> impl Iterator<Item = &'a LeaderCaseload> {
        in_force(&self.staffing.leader_caseload, self.situation.as_of).filter(move |rule| rule.reading <= reading)
    }

    /// The most people the leader carries who leads so much FTE of staff; 0 where the policy is silent on it.
    pub fn leader_carries(&self, reading: Reading, led: Fraction) -> u32 {
        self.leader_caseloads(reading).filter(|rule| rule.holds_with(led)).map(|rule| rule.at_most).min().unwrap_or(0)
    }

    /// The minimums that hold in a phase. In the full phase those of the opening are over.
    pub fn minimums(&self, phase: Phase) -> impl Iterator<Item = &'a Minimum> {
        in_force(&self.staffing.minimums, self.situation.as_of).filter(move |minimum| minimum.phase == Phase::Always || minimum.phase == phase)
    }

    /// The last day on which the opening staff is enough for a program that began on `start`; `None` where the policy knows no such time.
    pub fn start_up_ends(&self, start: NaiveDate) -> Option<NaiveDate> {
        let months = in_force(&self.staffing.start_up, self.situation.as_of).next()?.months;
        start.checked_add_months(Months::new(months))
    }

    /// The phase of a team, where it can be told. Without a time of start-up the team is always full.
    pub fn phase(&self, team: &Team) -> Option<Phase> {
        let Some(start_up) = in_force(&self.staffing.start_up, self.situation.as_of).next() else { return Some(Phase::Full) };
        let inside = match (team.program_start_date, team.months_since_program_start) {
            (Some(start), _) => self.situation.as_of <= self.start_up_ends(start)?,
            (None, Some(months)) => months <= Fraction::whole(start_up.months),
            (None, None) => return None,
        };
        Some(if inside { Phase::Opening } else { Phase::Full })
    }
}

/// The FTE one rule on the leader's time asks with so many heads led.
pub(super) fn required_time(time: &LeaderTime, heads_led: u32) -> Fraction {
    if time.per_person_led { (time.fte * Fraction::whole(heads_led)).min(time.at_most) } else { time.fte }
}
