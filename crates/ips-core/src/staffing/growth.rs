//! How the people of a plan come and go: new ones each month, or as many each month as reach a target.

use super::question::{MOST_PEOPLE, PlanQuestion};
use crate::fraction::Fraction;
use chrono::{Months, NaiveDate};
use serde::Serialize;

/// How many people come each month, and the target that asks for them where there is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct PlanGrowth {
    /// New people each month, exactly. People are whole: those who have come up to a month are this times the months, rounded down.
    pub new_per_month: Fraction,
    /// The target it was worked out from; none where it was given.
    pub target: Option<PlanTarget>,
}

/// A number of people that a plan reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct PlanTarget {
    /// The people to reach. From then on the plan keeps them: whoever leaves is replaced.
    pub people: u32,
    /// The last day on which they have to be there.
    pub by: NaiveDate,
    /// The day of the plan on which they are there: a whole number of months after the start, `by` at the latest.
    pub reached: NaiveDate,
    /// How many months after the start that is.
    pub months: u32,
    /// The fewest new people, spread evenly over these months, with whom the target is reached in spite of those who leave.
    pub new_people: u32,
}

impl PlanGrowth {
    /// The growth that a question asks for.
    pub(super) fn of(question: &PlanQuestion) -> Option<Self> {
        let Some((people, by)) = question.target_people.zip(question.target_date) else {
            return Some(Self { new_per_month: question.new_per_month.unwrap_or_default(), target: None });
        };
        let months = whole_months(question.start, by);
        let new_people = fewest_new(question, people, months);
        let reached = question.start.checked_add_months(Months::new(months))?;
        let target = PlanTarget { people, by, reached, months, new_people };
        Some(Self { new_per_month: Fraction::whole(new_people).divided_by(months), target: Some(target) })
    }

    /// The people of the month after one with so many people.
    pub(super) fn next(&self, question: &PlanQuestion, month: u32, people: u32) -> u32 {
        if self.target.is_some_and(|target| month > target.months) {
            return people;
        }
        let come = |month| (self.new_per_month * Fraction::whole(month)).floor();
        after_a_month(people, question.leaving_percent, come(month) - come(month - 1))
    }
}

/// The whole calendar months from one day to another, up to the longest plan.
pub(super) fn whole_months(start: NaiveDate, by: NaiveDate) -> u32 {
    (1..=super::question::MOST_MONTHS).take_while(|month| start.checked_add_months(Months::new(*month)).is_some_and(|day| day <= by)).last().unwrap_or(0)
}

/// The people after a month in which some leave and some come. Of those who leave only whole people count.
fn after_a_month(people: u32, leaving_percent: Fraction, come: u32) -> u32 {
    let leave = (Fraction::whole(people) * leaving_percent).divided_by(100).floor().min(people);
    (people - leave).saturating_add(come).min(MOST_PEOPLE)
}

/// The fewest people who, coming evenly over so many months, bring a plan to a number of people.
fn fewest_new(question: &PlanQuestion, people: u32, months: u32) -> u32 {
    if months == 0 {
        return 0;
    }
    let reaches = |new: u32| {
        let come = |month: u32| u64::from(new) * u64::from(month) / u64::from(months);
        let in_month = |month| u32::try_from(come(month) - come(month - 1)).unwrap_or(u32::MAX);
        (1..=months).fold(question.people_at_start, |there, month| after_a_month(there, question.leaving_percent, in_month(month)))
    };
    let mut new = people.saturating_sub(question.people_at_start);
    loop {
        // One more to come is one more at the end at most: those who come earlier can only leave earlier. So no number that is enough is passed over.
        let lacking = people.saturating_sub(reaches(new));
        if lacking == 0 {
            return new;
        }
        new += lacking;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::planning::Reading;
    use std::collections::BTreeMap;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap_or_default()
    }

    fn asked(start: &str, at_start: u32, leaving: Fraction, (people, by): (u32, &str)) -> PlanQuestion {
        PlanQuestion {
            start: day(start),
            months: 24,
            people_at_start: at_start,
            new_per_month: None,
            target_people: Some(people),
            target_date: Some(day(by)),
            leaving_percent: leaving,
            hiring_lead_days: None,
            smallest_position: Fraction::HALF,
            reading: Reading::Strict,
            leader_caseload: None,
            people_per_fte: None,
            opening_staff: BTreeMap::new(),
        }
    }

    /// The people of each month up to the one of the target, by the growth that was worked out.
    fn grown(question: &PlanQuestion, growth: &PlanGrowth, months: u32) -> Vec<u32> {
        let mut people = vec![question.people_at_start];
        for month in 1..=months {
            people.push(growth.next(question, month, people.last().copied().unwrap_or_default()));
        }
        people
    }

    #[test]
    fn the_growth_that_reaches_a_target() {
        let none = Fraction::ZERO;
        let tenth = Fraction::whole(10);
        for (start, at_start, leaving, target, months, new, each, reached) in [
            ("2027-03-01", 0, none, (60, "2027-12-31"), 9, 60, "20/3", "2027-12-01"),
            ("2027-03-01", 0, none, (60, "2027-12-01"), 9, 60, "20/3", "2027-12-01"),
            ("2027-03-01", 0, none, (60, "2027-11-30"), 8, 60, "7.5", "2027-11-01"),
            ("2027-03-31", 0, none, (12, "2027-04-30"), 1, 12, "12", "2027-04-30"), // the end of a shorter month
            ("2027-01-04", 25, none, (60, "2028-01-04"), 12, 35, "35/12", "2028-01-04"),
            ("2027-01-04", 80, none, (60, "2028-01-04"), 12, 0, "0", "2028-01-04"),
            ("2027-01-04", 25, tenth, (25, "2027-03-04"), 2, 4, "2", "2027-03-04"), // 25 − 2 + 2, and the same again
            ("2027-01-04", 0, Fraction::whole(100), (10, "2027-07-04"), 6, 55, "55/6", "2027-07-04"), // of 55 the last ten come in the sixth month
        ] {
            let question = asked(start, at_start, leaving, target);
            let growth = PlanGrowth::of(&question).map(|growth| (growth, growth.target));
            let Some((growth, Some(found))) = growth else { panic!("no growth from {start}") };
            assert_eq!(
                (found.months, found.new_people, growth.new_per_month.to_string().as_str(), found.reached),
                (months, new, each, day(reached)),
                "{target:?}"
            );
            let people = grown(&question, &growth, months + 3);
            let at_target = people[months as usize];
            assert!(at_target == target.0 || new == 0, "{people:?}");
            assert!(people[months as usize..].iter().all(|there| *there == at_target), "what is reached is kept: {people:?}");
        }
    }

    #[test]
    fn no_smaller_number_of_new_people_is_enough() {
        for leaving in [0, 2, 7, 10, 35, 60, 100] {
            for at_start in [0, 7, 25] {
                for people in [1, 10, 26, 60] {
                    for months in [1, 2, 5, 9, 24] {
                        let by = day("2027-03-01").checked_add_months(Months::new(months)).unwrap_or_default();
                        let question = asked("2027-03-01", at_start, Fraction::whole(leaving), (people, &by.to_string()));
                        let Some(found) = PlanGrowth::of(&question).and_then(|growth| growth.target) else { panic!("no target") };
                        let reaches = |new: u32| {
                            let growth = PlanGrowth { new_per_month: Fraction::whole(new).divided_by(months), target: None };
                            grown(&question, &growth, months).last().is_some_and(|there| *there >= people)
                        };
                        let fewest = (0..10_000).find(|new| reaches(*new));
                        assert_eq!(Some(found.new_people), fewest, "{people} from {at_start} in {months} months, {leaving} % leave");
                    }
                }
            }
        }
    }

    #[test]
    fn parts_of_a_person_add_up() {
        let mut question = asked("2027-01-04", 0, Fraction::ZERO, (1, "2027-02-04"));
        (question.target_people, question.target_date, question.new_per_month) = (None, None, Some(Fraction::of(67, 10)));
        let growth = PlanGrowth::of(&question);
        assert_eq!(growth.map(|growth| grown(&question, &growth, 10)), Some(vec![0, 6, 13, 20, 26, 33, 40, 46, 53, 60, 67]));
    }
}
