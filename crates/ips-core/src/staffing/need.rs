//! How many staff a number of people needs.

use super::one_team::OneTeam;
use super::question::{MOST_PEOPLE, NeedQuestion};
use super::rules::StaffingRules;
use super::split::{Splits, even};
use super::team_need::{RoleNeed, TeamNeed};
use crate::fraction::Fraction;
use crate::policy::ProgramPolicy;
use crate::policy::planning::Reading;
use crate::situation::Situation;
use serde::Serialize;

/// The staff a number of people needs, in one reading.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Need<'a> {
    /// The reading.
    pub reading: Reading,
    /// The rules it rests on.
    #[serde(skip)]
    pub rules: StaffingRules<'a>,
    /// The question.
    #[serde(skip)]
    pub question: NeedQuestion,
    /// The people to serve.
    pub people: u32,
    /// People for one full-time position.
    pub people_per_fte: u32,
    /// The most people one team serves; `None` where nothing limits it.
    pub team_limit: Option<u32>,
    /// The fewest teams that can serve so many people.
    pub fewest_teams: usize,
    /// All positions, in FTE: the least with which any split of the people into teams that the reading allows can do.
    pub all_positions_fte: Fraction,
    /// All positions in FTE if as many teams served as many people each, or one more.
    pub even_split_fte: Fraction,
    /// Each team, the largest first. Of the splits that need the least staff it is that with the fewest teams, which may be more than
    /// [`fewest_teams`](Self::fewest_teams), and of these the most even one: the least sum of the squares of the teams' people.
    pub teams: Vec<TeamNeed<'a>>,
    /// The next number of people that needs more staff or more teams.
    #[serde(skip)]
    next: Option<u32>,
}

/// The next number of people at which more staff is needed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct HiringStep<'a> {
    /// The number of people.
    pub people: u32,
    /// The roles that grow.
    pub grows: Vec<Growth<'a>>,
    /// The teams from then on, where their number grows.
    pub teams: Option<usize>,
}

/// A role that grows at a hiring step, over all teams.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct Growth<'a> {
    /// The id of the role.
    pub role: &'a str,
    /// The positions before, in FTE.
    pub from_fte: Fraction,
    /// The positions from then on, in FTE.
    pub to_fte: Fraction,
}

/// The staff that a number of people needs in a reading; `None` where the policy has no ratio in force.
///
/// ```
/// # let situation = include!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/demo/planning.rs"));
/// use ips_core::Input;
/// use ips_core::policy::planning::Reading;
/// use ips_core::staffing::{NeedQuestion, need};
///
/// let (question, errors) = NeedQuestion::read(&Input::object([("people", Input::Number("60".into()))]));
/// assert!(errors.is_empty());
/// let need = need(situation, &question.ok_or("no question")?, Reading::Loose).ok_or("no ratio in force")?;
/// assert_eq!(need.teams.iter().map(|team| team.people).sum::<u32>(), 60);
/// assert!(need.positions("coach") >= need.exact("coach"));
/// # Ok::<(), &str>(())
/// ```
pub fn need<'a>(situation: Situation<'a, ProgramPolicy>, question: &NeedQuestion, reading: Reading) -> Option<Need<'a>> {
    let rules = StaffingRules::of(situation)?.with_people_per_fte(question.people_per_fte);
    let people = question.people.min(MOST_PEOPLE);
    let question = NeedQuestion { people, ..*question };
    let one_team = OneTeam { rules, reading, phase: question.phase, smallest_position: question.smallest_position, leader_caseload: question.leader_caseload };
    // The next step is looked for up to one more full team.
    let allowed = one_team.allowed(people + rules.people_per_fte + 1);
    let largest = allowed.last()?.capacity;
    let kinds: Vec<_> = allowed.iter().map(|team| (team.capacity, team.fte)).collect();
    let splits = Splits::of(&kinds, people);
    let team = |people: u32| {
        let kind = allowed.partition_point(|team| team.capacity < people).min(allowed.len() - 1);
        one_team.serving(&allowed[kind], people)
    };
    let teams: Vec<_> = splits.split().into_iter().map(team).collect();
    let spread = even(people, u32::try_from(teams.len()).unwrap_or(u32::MAX));
    let team_limit = one_team.is_limited().then_some(largest);
    Some(Need {
        reading,
        rules,
        question,
        people,
        people_per_fte: rules.people_per_fte,
        team_limit,
        fewest_teams: usize::try_from(team_limit.map_or(1, |limit| people.div_ceil(limit)).max(1)).unwrap_or(usize::MAX),
        all_positions_fte: teams.iter().map(TeamNeed::all_positions).sum(),
        even_split_fte: spread.iter().map(|(teams, people)| Fraction::whole(*teams) * team(*people).all_positions()).sum(),
        teams,
        next: splits.next().filter(|next| *next <= MOST_PEOPLE),
    })
}

impl<'a> Need<'a> {
    /// The exact FTE of a role over all teams.
    pub fn exact(&self, role: &str) -> Fraction {
        self.each(role).map(|need| need.exact).sum()
    }

    /// The positions of a role over all teams, in FTE.
    pub fn positions(&self, role: &str) -> Fraction {
        self.each(role).map(|need| need.positions).sum()
    }

    fn each<'s>(&'s self, role: &'s str) -> impl Iterator<Item = &'s RoleNeed<'a>> {
        self.teams.iter().flat_map(|team| &team.roles).filter(move |need| need.role == role)
    }

    /// The next number of people that needs more staff in all or, with as much staff, more teams; looked for up to one more full team.
    pub fn next_step(&self) -> Option<HiringStep<'a>> {
        let more = need(self.rules.situation, &NeedQuestion { people: self.next?, ..self.question }, self.reading)?;
        Some(self.step_to(&more))
    }

    fn step_to(&self, more: &Self) -> HiringStep<'a> {
        let roles = self.rules.staffing.roles.iter().map(|role| role.id.as_str());
        let grows = roles
            .map(|role| Growth { role, from_fte: self.positions(role), to_fte: more.positions(role) })
            .filter(|growth| growth.to_fte > growth.from_fte)
            .collect();
        HiringStep { people: more.question.people, grows, teams: (more.teams.len() > self.teams.len()).then_some(more.teams.len()) }
    }
}
