//! How people are split into teams so that all teams together need the least staff; of such splits the one with the fewest teams, and of these the
//! most even one, which has the least sum of the squares of the teams' people.
//!
//! There are a few kinds of teams, from small to large; a team may serve fewer people than its kind can. A table holds the best set of full teams for every
//! number of people. The least staff for a number follows from it at once: it is that of the best full teams that serve so many people or more. The most
//! even split follows by this thought: a team of the best split that is not full has as many people as the largest or one fewer, for else
//! somebody could go over to it from the largest, which makes the split more even and asks for nobody. So in the best split some teams are full and
//! the rest of the people are spread evenly over the others: every number of people in full teams is tried.

use crate::fraction::Fraction;

/// Staff, number of teams and evenness in one number that orders as they do: first the staff, in parts that all kinds have in common, then the teams, then
/// the squares of their people. There are never more teams than people, so no sum runs over into what stands before it.
type Weight = u128;

/// The weight of one team without its staff and people.
const ONE_TEAM: Weight = 1 << 48;
/// The weight of one part of a position.
const ONE_PART: Weight = 1 << 64;
/// The weight of what cannot be; larger than all others, and twice it is still a number.
const NEVER: Weight = Weight::MAX >> 1;

/// Staff and teams alone.
fn without_evenness(weight: Weight) -> Weight {
    weight / ONE_TEAM
}

fn number_of_teams(weight: Weight) -> u32 {
    u32::try_from(without_evenness(weight) % (ONE_PART / ONE_TEAM)).unwrap_or(u32::MAX)
}

/// The best splits of a number of people, and of a few more.
pub(super) struct Splits {
    people: u32,
    /// The most people that one team of each kind serves, and its weight without evenness.
    kinds: Vec<(u32, Weight)>,
    /// The weight of the best set of full teams, by the number of people they have together.
    full: Vec<Weight>,
    /// The weight of the best split, without evenness.
    best: Weight,
}

impl Splits {
    /// Takes the most people and the staff of each kind of team, each with more of both than the one before, and the people to split.
    pub(super) fn of(kinds: &[(u32, Fraction)], people: u32) -> Self {
        let parts = kinds.iter().fold(1, |parts, (_, fte)| fte.common_parts(parts).unwrap_or(parts));
        let kinds: Vec<_> = kinds.iter().map(|(most, fte)| (*most, Weight::from(fte.in_parts(parts)) * ONE_PART + ONE_TEAM)).collect();
        let largest = kinds.last().map_or(0, |(most, _)| *most);
        // Beyond one more full team lie only sets from which a team can be left out.
        let mut full = vec![NEVER; index(people) + 2 * index(largest) + 1];
        full[0] = 0;
        for (most, weight) in kinds.iter().filter(|(most, _)| *most > 0) {
            let one = weight + square(*most);
            for people in index(*most)..full.len() {
                full[people] = full[people].min(full[people - index(*most)] + one);
            }
        }
        let enough = full[index(people)..].iter().min().copied().unwrap_or(NEVER);
        // Where nobody is served there is one team all the same.
        let best = if people == 0 { kinds.first().map_or(NEVER, |(_, weight)| *weight) } else { enough };
        Self { people, kinds, full, best: without_evenness(best) }
    }

    /// The next number of people that needs more staff or, with as much staff, more teams.
    pub(super) fn next(&self) -> Option<u32> {
        let served = self.full.iter().rposition(|weight| without_evenness(*weight) <= self.best)?;
        u32::try_from(served + 1).ok()
    }

    /// The people of each team in the best split, the largest team first.
    pub(super) fn split(&self) -> Vec<u32> {
        let all = number_of_teams(self.best * ONE_TEAM);
        let mut most_even: Option<(Weight, u32, Spread)> = None;
        for (in_full, weight) in (0..=self.people).zip(&self.full).filter(|(_, weight)| without_evenness(**weight) <= self.best) {
            let (rest, others) = (self.people - in_full, all.saturating_sub(number_of_teams(*weight)));
            if others == 0 && rest > 0 {
                continue;
            }
            let spread = even(rest, others);
            let weight = spread
                .iter()
                .filter(|(teams, _)| *teams > 0)
                .fold(*weight, |sum, (teams, people)| sum.saturating_add(Weight::from(*teams) * self.weight(*people)));
            if without_evenness(weight) == self.best && most_even.as_ref().is_none_or(|(least, ..)| weight < *least) {
                most_even = Some((weight, in_full, spread));
            }
        }
        let Some((_, mut in_full, spread)) = most_even else { return vec![self.people] };
        let mut sizes: Vec<u32> = spread.iter().flat_map(|(teams, people)| std::iter::repeat_n(*people, index(*teams))).collect();
        while let Some(team) = self.last_team(in_full) {
            sizes.push(team);
            in_full -= team;
        }
        sizes.sort_unstable_by(|one, other| other.cmp(one));
        sizes
    }

    /// One of the best full teams that have so many people together.
    fn last_team(&self, people: u32) -> Option<u32> {
        let is_last = |(most, weight): &&(u32, Weight)| {
            let before = people.checked_sub(*most).filter(|_| *most > 0);
            before.is_some_and(|before| self.full[index(before)] + weight + square(*most) == self.full[index(people)])
        };
        self.kinds.iter().find(is_last).map(|(most, _)| *most)
    }

    /// The weight of one team that serves so many people.
    fn weight(&self, people: u32) -> Weight {
        let kind = self.kinds.partition_point(|(most, _)| *most < people);
        self.kinds.get(kind).map_or(NEVER / Weight::from(u32::MAX), |(_, weight)| weight + square(people))
    }
}

/// Numbers of teams with the people of each.
type Spread = [(u32, u32); 2];

/// So many people spread evenly over so many teams: teams of one person more than the others, and those.
pub(super) fn even(people: u32, teams: u32) -> Spread {
    let (share, larger) = (people.checked_div(teams).unwrap_or(0), people.checked_rem(teams).unwrap_or(0));
    [(larger, share + 1), (teams - larger, share)]
}

fn square(people: u32) -> Weight {
    Weight::from(people) * Weight::from(people)
}

fn index(people: u32) -> usize {
    usize::try_from(people).unwrap_or(usize::MAX)
}
