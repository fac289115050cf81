//! The staff of a number of people, worked out a second time: every split of the people into teams is tried, one team at a time.
//!
//! Written from Staff Ratios, Supervision and Staffing Requirements (Louisiana), and from Staffing Requirements, Table 2, Caseload Ratios and Start-up
//! with A-NC-01, A-NC-04 and A-NC-06 (North Carolina). Staff is counted in fortieths of a full-time position, which all figures of both texts are.

/// A full-time position.
const FULL: u32 = 40;

/// What a team may be asked.
#[derive(Clone, Copy, Debug)]
pub struct StaffQuestion {
    /// The smallest part of a position, in fortieths of a full one.
    pub position: u32,
    /// The most people the leader shall carry.
    pub leader_caseload: u32,
    /// Whether what is only advised is kept too.
    pub strict: bool,
}

/// The best split of a number of people: all staff in fortieths, the number of teams, and the sum of the squares of their people. The less the better, in
/// this order.
pub type BestSplit = (u32, u32, u64);

/// One team: its staff in fortieths, and the most people it serves.
type OneTeam = (u32, u32);

/// The people that caseload positions carry: those of the full positions, and whole people for the part that remains.
fn carried(positions: u32, people: u32) -> u32 {
    positions / FULL * people + positions % FULL * people / FULL
}

fn up_to(step: u32, staff: u32) -> u32 {
    staff.div_ceil(step) * step
}

/// Louisiana: up to ten specialists for a supervisor, who gives a tenth of the time to each, or an eighth on the strict reading; full time at most.
fn louisiana_teams(question: &StaffQuestion) -> Vec<OneTeam> {
    let specialists = (question.position..=10 * FULL).step_by(usize::try_from(question.position).unwrap_or(1));
    let share = FULL / if question.strict { 8 } else { 10 };
    let team = |specialists: u32| (specialists + up_to(question.position, (specialists.div_ceil(FULL) * share).min(FULL)), carried(specialists, 20));
    specialists.map(team).collect()
}

/// North Carolina: a full-time lead, an ESP at least, a mentor (two with eight ESPs, where advice is kept), half an assistant; ten staff at most, eight
/// ESPs where advice is kept; 210 people. The lead carries ten, and three with ten staff where advice is kept.
fn north_carolina_teams(question: &StaffQuestion) -> Vec<OneTeam> {
    let esps = (FULL..=10 * FULL).step_by(usize::try_from(question.position).unwrap_or(1));
    let team = |esps: u32| {
        let mentors = if question.strict && esps >= 8 * FULL { 2 * FULL } else { FULL };
        let led = esps + mentors;
        let is_allowed = led <= 10 * FULL && !(question.strict && esps > 8 * FULL);
        let own_caseload = if question.strict && led >= 10 * FULL { 3 } else { 10 };
        let people = (carried(esps, 25) + own_caseload.min(question.leader_caseload)).min(210);
        is_allowed.then_some((FULL + esps + mentors + FULL / 2, people))
    };
    esps.filter_map(team).collect()
}

/// The best split of every number of people from 0 to `most` into the teams of a policy.
pub fn best_splits(policy: &str, question: &StaffQuestion, most: u32) -> Vec<BestSplit> {
    let teams = if policy == "la-ccp4043" { louisiana_teams(question) } else { north_carolina_teams(question) };
    let staff_for = |people: u32| teams.iter().filter(|(_, capacity)| *capacity >= people).map(|(staff, _)| *staff).min();
    let nobody = staff_for(0).unwrap_or_default();
    let staff: Vec<Option<u32>> = (0..=most).map(staff_for).collect();
    // All splits of a number of people are: one team of some of them, with all splits of the others.
    let mut best: Vec<BestSplit> = vec![(0, 0, 0)];
    for people in 1..=most {
        let with = |one: u32| {
            let (rest, teams, squares) = best[usize::try_from(people - one).ok()?];
            Some((rest + staff[usize::try_from(one).ok()?]?, teams + 1, squares + u64::from(one) * u64::from(one)))
        };
        best.extend((1..=people).filter_map(with).min());
    }
    best[0] = (nobody, 1, 0);
    best
}
