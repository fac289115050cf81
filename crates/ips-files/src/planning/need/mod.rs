//! How many staff a number of people needs: the sums written out, and the next hiring step.

mod en;
mod es;
mod steps;
mod texts;

use super::amount::{Unit, amount, number_text, positions_text};
use super::team::{limit_words, minimum_holds, role_title};
use ips_core::policy::ProgramPolicy;
use ips_core::policy::planning::{LeaderTime, Minimum};
use ips_core::staffing::{HiringStep, Limit, Need, RoleNeed, TeamNeed};
use ips_core::{Citation, Fraction, Language};
use texts::NeedWords;

pub use steps::{NeedStep, need_steps};

fn words(language: Language) -> &'static dyn NeedWords {
    match language {
        Language::En => &en::English,
        Language::Es => &es::Spanish,
    }
}

/// How the positions of one role come about.
#[derive(Clone, Debug, PartialEq)]
pub struct NeedLine<'a> {
    /// The id of the role.
    pub role: &'a str,
    /// What the role is called.
    pub title: String,
    /// The sum, in words and digits: "60 people, less 3 with the leader, at 25 for one full-time position: (60 − 3) ÷ 25 = 2.28 FTE, so 2.5 positions."
    pub sum: String,
    /// The rules it rests on.
    pub citations: Vec<Citation<'a>>,
}

/// The sums of one team, role by role.
pub fn need_lines<'a>(need: &Need<'a>, team: &TeamNeed<'a>, program: &'a ProgramPolicy, language: Language) -> Vec<NeedLine<'a>> {
    let sums = Sums { need, team, program, language, words: words(language) };
    team.roles
        .iter()
        .map(|role| NeedLine {
            role: role.role,
            title: role_title(program, role.role, language).to_owned(),
            sum: sums.sum(role),
            citations: role.citations.clone(),
        })
        .collect()
}

/// What the next hiring step asks, in a sentence: "From 66 people on: ESP, 2.5 to 3 positions."
pub fn hiring_step_sentence(step: &HiringStep<'_>, program: &ProgramPolicy, language: Language) -> String {
    let mut grows: Vec<String> = step
        .grows
        .iter()
        .map(|growth| {
            let role = role_title(program, growth.role, language);
            format!("{role} {} → {}", number_text(growth.from_fte), positions_text(growth.to_fte, language))
        })
        .collect();
    grows.extend(step.teams.map(|teams| words(language).teams(teams)));
    words(language).step(step.people, &grows.join("; "))
}

struct Sums<'a, 'n> {
    need: &'n Need<'a>,
    team: &'n TeamNeed<'a>,
    program: &'a ProgramPolicy,
    language: Language,
    words: &'static dyn NeedWords,
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
            let least = limit_words(Limit::AtLeast(minimum.at_least), unit, self.language);
            let least = format!("{least}{}", minimum_holds(minimum, self.program, self.language));
            parts.push(self.words.minimum(&least, !parts.is_empty()));
        }
        format!("{}{}.", parts.join("; "), self.words.so(&positions_text(role.positions, self.language)))
    }

    /// `60 people, less 3 …: (60 − 3) ÷ 25 = 2.28 FTE`.
    fn caseload_staff(&self) -> String {
        let (people, leader, per_fte) = (self.team.people, self.team.leader_carries, self.need.rules.people_per_fte);
        let exact = amount(Fraction::whole(people - leader.min(people)).divided_by(per_fte), Unit::Fte, self.language);
        let spoken = self.words.caseload_staff(people, leader, per_fte);
        if leader == 0 { format!("{spoken}: {people} ÷ {per_fte} = {exact}") } else { format!("{spoken}: ({people} − {leader}) ÷ {per_fte} = {exact}") }
    }

    /// `0.125 FTE for each of 4 led: 4 × 0.125 = 0.5 FTE`, by the rule that asks most.
    fn leader(&self) -> Option<String> {
        let led = self.led();
        let asked = |time: &LeaderTime| if time.per_person_led { time.fte * Fraction::whole(led) } else { time.fte };
        let time = self.need.rules.leader_times(self.need.reading).max_by_key(|time| asked(time).min(time.at_most))?;
        let fte = amount(time.fte, Unit::Fte, self.language);
        if !time.per_person_led {
            return Some(self.words.leader(&fte, None));
        }
        let product = format!("{led} × {} = {}", number_text(time.fte), amount(asked(time), Unit::Fte, self.language));
        let spoken = self.words.leader(&fte, Some(led));
        let capped = (asked(time) > time.at_most).then(|| self.words.capped(&amount(time.at_most, Unit::Fte, self.language)));
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
