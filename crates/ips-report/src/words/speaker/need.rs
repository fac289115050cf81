//! How many staff a number of people needs: the sums written out, and the next hiring step.

use super::Speaker;
use crate::words::{Unit, number_text, planning, tables};
use ips_core::policy::ProgramPolicy;
use ips_core::policy::planning::{LeaderTime, Minimum};
use ips_core::staffing::{HiringStep, Limit, Need, RoleNeed, TeamNeed};
use ips_core::{Citation, Fraction};

/// How the positions of one role come about.
#[derive(Clone, Debug, PartialEq)]
pub struct SumLine<'p> {
    /// The id of the role.
    pub role: &'p str,
    /// What the role is called.
    pub title: String,
    /// The sum, in words and digits: "60 people, less 3 with the leader, at 25 for one full-time position: (60 − 3) ÷ 25 = 2.28 FTE, so 2.5 positions."
    pub sum: String,
    /// The rules it rests on.
    pub citations: Vec<Citation<'p>>,
}

impl Speaker<'_, ProgramPolicy> {
    /// The sums of one team, role by role.
    pub fn sums<'p>(&self, need: &Need<'p>, team: &TeamNeed<'p>) -> Vec<SumLine<'p>> {
        let sums = Sums { need, team, speaker: *self, words: &planning(self.language).need };
        let line =
            |role: &RoleNeed<'p>| SumLine { role: role.role, title: self.role(role.role).to_owned(), sum: sums.sum(role), citations: role.citations.clone() };
        team.roles.iter().map(line).collect()
    }

    /// What the next hiring step asks, in a sentence: "From 66 people on: ESP, 2.5 to 3 positions."
    pub fn hiring_step(&self, step: &HiringStep<'_>) -> String {
        let words = &planning(self.language).need;
        let grows = step.grows.iter().map(|growth| {
            let role = self.role(growth.role);
            format!("{role} {} → {}", number_text(growth.from_fte), self.positions(growth.to_fte))
        });
        let grows: Vec<String> = grows.chain(step.teams.map(|teams| (words.more_teams)(teams))).collect();
        (words.step)(step.people, &grows.join("; "))
    }
}

struct Sums<'a, 'n> {
    need: &'n Need<'a>,
    team: &'n TeamNeed<'a>,
    speaker: Speaker<'n, ProgramPolicy>,
    words: &'static tables::Need,
}

impl Sums<'_, '_> {
    fn sum(&self, role: &RoleNeed<'_>) -> String {
        let staffing = self.need.rules.staffing;
        let mut parts = Vec::new();
        if role.role == staffing.caseload_role {
            parts.push(self.caseload_staff());
        } else if role.role == staffing.leader {
            parts.extend(self.leader());
        }
        for minimum in self.minimums(role) {
            let unit = Unit::of_staff(minimum.counted);
            let least = self.speaker.limit(Limit::AtLeast(minimum.at_least), unit);
            let least = format!("{least}{}", self.speaker.minimum_holds(minimum));
            parts.push((self.words.minimum)(&least, !parts.is_empty()));
        }
        format!("{}{}.", parts.join("; "), (self.words.so)(&self.speaker.positions(role.positions)))
    }

    /// `60 people, less 3 …: (60 − 3) ÷ 25 = 2.28 FTE`.
    fn caseload_staff(&self) -> String {
        let (people, leader, per_fte) = (self.team.people, self.team.leader_carries, self.need.rules.people_per_fte);
        let exact = self.speaker.amount(Fraction::whole(people - leader.min(people)).divided_by(per_fte), Unit::Fte);
        let spoken = (self.words.caseload_staff)(people, leader, per_fte);
        if leader == 0 { format!("{spoken}: {people} ÷ {per_fte} = {exact}") } else { format!("{spoken}: ({people} − {leader}) ÷ {per_fte} = {exact}") }
    }

    /// `0.125 FTE for each of 4 led: 4 × 0.125 = 0.5 FTE`, by the rule that asks most.
    fn leader(&self) -> Option<String> {
        let led = self.led();
        let asked = |time: &LeaderTime| if time.per_person_led { time.fte * Fraction::whole(led) } else { time.fte };
        let time = self.need.rules.leader_times(self.need.reading).max_by_key(|time| asked(time).min(time.at_most))?;
        let fte = self.speaker.amount(time.fte, Unit::Fte);
        if !time.per_person_led {
            return Some((self.words.leading)(&fte, None));
        }
        let product = format!("{led} × {} = {}", number_text(time.fte), self.speaker.amount(asked(time), Unit::Fte));
        let spoken = (self.words.leading)(&fte, Some(led));
        let capped = (asked(time) > time.at_most).then(|| (self.words.capped)(&self.speaker.amount(time.at_most, Unit::Fte)));
        Some(format!("{spoken}: {product}{}", capped.unwrap_or_default()))
    }

    /// The people who carry the caseload when each fills a whole position as far as possible.
    fn led(&self) -> u32 {
        let caseload_role = &self.need.rules.staffing.caseload_role;
        let positions = self.team.roles.iter().find(|role| role.role == caseload_role).map(|role| role.positions);
        positions.unwrap_or_default().up_to_step(Fraction::ONE).floor()
    }

    /// The minimums that made the need larger, which are those among its citations.
    fn minimums(&self, role: &RoleNeed<'_>) -> Vec<&Minimum> {
        self.need
            .rules
            .minimums(self.need.question.phase)
            .filter(|minimum| role.citations.iter().any(|citation| std::ptr::eq(citation.rules, minimum.source.rules.as_slice())))
            .collect()
    }
}
