//! How many staff a number of people needs.

use super::question::{MOST_PEOPLE, NeedQuestion};
use super::rules::StaffingRules;
use crate::citation::Citation;
use crate::fraction::Fraction;
use crate::policy::ProgramPolicy;
use crate::policy::planning::{Counted, Minimum, Reading, Severity, Source};
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
    /// All positions, in FTE.
    pub all_positions_fte: Fraction,
    /// Each team; the people are spread evenly. There are as many teams as need the least staff together, which may be more than the fewest.
    pub teams: Vec<TeamNeed<'a>>,
}

/// The staff of one team.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct TeamNeed<'a> {
    /// The people it serves.
    pub people: u32,
    /// How many of them the leader carries in the sum.
    pub leader_carries: u32,
    /// What each role needs, in the order of the policy's roles; roles that are not needed are left out.
    pub roles: Vec<RoleNeed<'a>>,
}

/// What one role needs.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct RoleNeed<'a> {
    /// The id of the role.
    pub role: &'a str,
    /// The exact need, in FTE.
    #[serde(rename = "exact_fte")]
    pub exact: Fraction,
    /// The positions that cover it, in FTE.
    #[serde(rename = "positions_fte")]
    pub positions: Fraction,
    /// The rules that ask for it.
    pub citations: Vec<Citation<'a>>,
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
    let question = NeedQuestion { people: question.people.min(MOST_PEOPLE), ..*question };
    let team_limit = rules.most_people(reading, question.leader_caseload);
    let fewest = team_limit.map_or(1, |limit| question.people.div_ceil(limit.max(1))).max(1);
    let teams = Worker { rules, reading, question }.teams(fewest);
    Some(Need {
        reading,
        rules,
        question,
        people: question.people,
        people_per_fte: rules.people_per_fte,
        team_limit,
        fewest_teams: usize::try_from(fewest).unwrap_or(usize::MAX),
        all_positions_fte: cost(&teams),
        teams,
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

    /// The next number of people at which more staff is needed, looked for up to one more full team.
    pub fn next_step(&self) -> Option<HiringStep<'a>> {
        let most = self.question.people.saturating_add(self.team_limit.unwrap_or(self.rules.people_per_fte).saturating_add(1)).min(MOST_PEOPLE);
        (self.question.people + 1..=most).find_map(|people| {
            let more = need(self.rules.situation, &NeedQuestion { people, ..self.question }, self.reading)?;
            let step = self.step_to(&more);
            (!step.grows.is_empty() || step.teams.is_some()).then_some(step)
        })
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

impl TeamNeed<'_> {
    /// All positions of the team, in FTE.
    pub fn all_positions(&self) -> Fraction {
        self.roles.iter().map(|need| need.positions).sum()
    }
}

struct Worker<'a> {
    rules: StaffingRules<'a>,
    reading: Reading,
    question: NeedQuestion,
}

impl<'a> Worker<'a> {
    /// As many teams as need the least staff, `fewest` or more; of equals the fewer teams. So the staff never falls when people are added:
    /// with any number of teams it does not, and more people never allow fewer teams.
    fn teams(&self, fewest: u32) -> Vec<TeamNeed<'a>> {
        let least_of_a_team = self.team(0).all_positions();
        let mut best = self.spread(fewest);
        let mut least = cost(&best);
        let mut count = fewest + 1;
        // No number of teams is better once their minimums alone cost as much.
        while least_of_a_team > Fraction::ZERO && Fraction::whole(count) * least_of_a_team < least {
            let teams = self.spread(count);
            if cost(&teams) < least {
                least = cost(&teams);
                best = teams;
            }
            count += 1;
        }
        best
    }

    /// The people spread evenly over so many teams.
    fn spread(&self, count: u32) -> Vec<TeamNeed<'a>> {
        let (share, more) = (self.question.people / count, self.question.people % count);
        let (smaller, larger) = (self.team(share), (more > 0).then(|| self.team(share + 1)));
        (0..count).map(|index| larger.clone().filter(|_| index < more).unwrap_or_else(|| smaller.clone())).collect()
    }

    fn team(&self, people: u32) -> TeamNeed<'a> {
        let staffing = self.rules.staffing;
        let leader_carries = self.rules.leader_plans_on(self.reading).min(self.question.leader_caseload.unwrap_or(u32::MAX)).min(people);
        let caseload_staff = self.caseload_staff(people - leader_carries);
        let caseload_heads = whole_positions(caseload_staff.positions);
        let mut roles = Vec::new();
        for role in &staffing.roles {
            let need = if role.id == staffing.caseload_role {
                caseload_staff.clone()
            } else if role.id == staffing.leader {
                self.leader(caseload_heads)
            } else {
                self.companion(&role.id, caseload_staff.positions)
            };
            roles.extend((need.positions > Fraction::ZERO).then_some(need));
        }
        TeamNeed { people, leader_carries, roles }
    }

    fn caseload_staff(&self, people: u32) -> RoleNeed<'a> {
        let exact = Fraction::whole(people).divided_by(self.rules.people_per_fte);
        let need = RoleNeed {
            role: &self.rules.staffing.caseload_role,
            exact,
            positions: self.positions_for(people),
            citations: vec![self.citation(&self.rules.ratio.source)],
        };
        self.raised(need, Fraction::ZERO)
    }

    /// The positions that carry so many people. People are whole: two half positions may carry fewer than one full position.
    fn positions_for(&self, people: u32) -> Fraction {
        let mut positions = Fraction::whole(people).divided_by(self.rules.people_per_fte).up_to_step(self.smallest_position());
        while self.rules.capacity(positions) < people {
            positions = positions + self.smallest_position();
        }
        positions
    }

    fn leader(&self, caseload_heads: u32) -> RoleNeed<'a> {
        let exact = self.rules.leader_fte(self.reading, caseload_heads);
        let citations = self.rules.leader_times(self.reading).map(|time| self.citation(&time.source)).collect();
        self.raised(RoleNeed { role: &self.rules.staffing.leader, exact, positions: exact.up_to_step(self.smallest_position()), citations }, Fraction::ZERO)
    }

    fn companion(&self, role: &'a str, caseload_staff: Fraction) -> RoleNeed<'a> {
        self.raised(RoleNeed { role, exact: Fraction::ZERO, positions: Fraction::ZERO, citations: Vec::new() }, caseload_staff)
    }

    /// The need raised to the minimums of its role.
    fn raised(&self, mut need: RoleNeed<'a>, caseload_staff: Fraction) -> RoleNeed<'a> {
        for minimum in self.rules.minimums(self.question.phase) {
            if minimum.role != need.role || !asked(minimum, self.reading, caseload_staff) {
                continue;
            }
            let (exact, positions) = match minimum.counted {
                // Who carries and who leads fills positions of the size asked for; the others are as large as the policy says.
                Counted::Fte if self.is_stepped(need.role) => (minimum.at_least, minimum.at_least.up_to_step(self.smallest_position())),
                Counted::Fte => (minimum.at_least, minimum.at_least),
                // A head is at least the smallest part of a position.
                Counted::Heads => (need.exact, minimum.at_least * self.smallest_position()),
            };
            if positions > need.positions || exact > need.exact {
                need.citations.push(self.citation(&minimum.source));
            }
            need = RoleNeed { exact: need.exact.max(exact), positions: need.positions.max(positions), ..need };
        }
        need
    }

    fn citation(&self, source: &'a Source) -> Citation<'a> {
        self.rules.situation.policy.citation(source)
    }

    fn is_stepped(&self, role: &str) -> bool {
        role == self.rules.staffing.caseload_role || role == self.rules.staffing.leader
    }

    /// The smallest part of a position; a tenth where none is given, so that positions can always be stepped up.
    fn smallest_position(&self) -> Fraction {
        if self.question.smallest_position > Fraction::ZERO { self.question.smallest_position } else { Fraction::of(1, 10) }
    }
}

fn cost(teams: &[TeamNeed<'_>]) -> Fraction {
    teams.iter().map(TeamNeed::all_positions).sum()
}

/// Whether a minimum is asked in a reading, with so much FTE of the carrying role. What is only advised is planned for on the strict reading.
pub(super) fn asked(minimum: &Minimum, reading: Reading, caseload_staff: Fraction) -> bool {
    let strong = match minimum.severity {
        Severity::Must => true,
        Severity::Should => reading == Reading::Strict,
        Severity::May => false,
    };
    strong && !minimum.if_present && minimum.once.as_ref().is_none_or(|once| caseload_staff >= once.fte)
}

/// The heads that fill positions of so much FTE when each fills a whole position as far as possible.
pub(super) fn whole_positions(fte: Fraction) -> u32 {
    let full = fte.floor();
    full + u32::from(fte > Fraction::whole(full))
}
