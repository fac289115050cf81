//! People with random answers, some of them impossible, and what the core says of each.

use chrono::{Datelike, NaiveDate, TimeDelta};
use ips_core::policy::FactKind;
use ips_core::screening::Evaluation;
use ips_core::{Facts, Outcome, Situation, Value};

/// Ordinary days, the end of a month, both ends of February in both kinds of year, and a day before any rule.
pub const DAYS: [&str; 8] = ["2026-11-21", "2025-02-28", "2024-02-29", "2024-02-28", "2025-03-01", "2026-08-31", "2027-01-01", "2011-06-15"];

/// Numbers that look random and are the same in every run (xorshift).
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or_default() % sides
    }
}

/// A date at or near a boundary, or any.
pub fn some_day(dice: &mut Dice, as_of: NaiveDate) -> NaiveDate {
    let near = TimeDelta::days(i64::try_from(dice.roll(7)).expect("small") - 3);
    let years = [0, 1, 16, 18, 21, 130, 131][dice.roll(7)];
    let back = as_of.with_year(as_of.year() - years).unwrap_or(as_of);
    match dice.roll(3) {
        0 => as_of - TimeDelta::days(i64::try_from(dice.roll(50_000)).expect("small")),
        _ => back + near,
    }
}

/// An answer to one question; some are impossible. `born` makes a date and a year agree in most people.
pub fn answer(dice: &mut Dice, kind: &FactKind, as_of: NaiveDate, born: NaiveDate) -> Option<Value> {
    if dice.roll(4) == 0 {
        return None;
    }
    Some(match kind {
        FactKind::YesNo => Value::YesNo(dice.roll(3) > 0),
        FactKind::Date if dice.roll(2) == 0 => Value::Date(born),
        FactKind::Date => Value::Date(some_day(dice, as_of)),
        FactKind::Year if dice.roll(8) == 0 => Value::Year(some_day(dice, as_of).year() + 1),
        FactKind::Year => Value::Year(born.year()),
        FactKind::Choice(options) => {
            let beyond = usize::from(dice.roll(16) == 0);
            Value::Choice(u8::try_from(dice.roll(options.len() + beyond)).expect("few options"))
        }
    })
}

/// People in policy order: any, and as many that differ in few answers from the last one who was met. A whole person by chance is hardly ever.
pub fn people(dice: &mut Dice, situation: Situation<'_>, count: usize) -> Vec<Vec<Option<Value>>> {
    let facts = &situation.policy.document().facts;
    let mut last_met: Option<Vec<Option<Value>>> = None;
    let person = |_| {
        let born = some_day(dice, situation.as_of);
        let one = match &last_met {
            Some(met) if dice.roll(2) == 0 => {
                let mut near = met.clone();
                for _ in 0..=dice.roll(3) {
                    let place = dice.roll(facts.len());
                    near[place] = answer(dice, &facts[place].kind, situation.as_of, born);
                }
                near
            }
            _ => facts.iter().map(|fact| answer(dice, &fact.kind, situation.as_of, born)).collect(),
        };
        if evaluated(situation, &one).is_some_and(|found| found.outcome == Outcome::Eligible) {
            last_met = Some(one.clone());
        }
        one
    };
    (0..count).map(person).collect()
}

/// What the core says of one person: nothing where an answer cannot be one.
pub fn evaluated(situation: Situation<'_>, person: &[Option<Value>]) -> Option<Evaluation> {
    let mut facts = Facts::none(situation);
    for (place, value) in person.iter().enumerate() {
        if let Some(value) = value {
            facts.put(place, *value).ok()?;
        }
    }
    facts.contradiction().is_none().then(|| Evaluation::of(&facts))
}
