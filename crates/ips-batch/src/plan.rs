//! A policy on a day, made ready for columns.

use crate::step::{Register, Steps, days};
use chrono::NaiveDate;
use ips_core::policy::FactKind;
use ips_core::screening::DayRules;
use ips_core::{Policy, Situation};

/// A policy on a day, ready to screen columns with: every date is worked out once, every part that criteria share is evaluated once.
///
/// ```
/// # let situation = include!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/demo/screening.rs"));
/// use ips_batch::{Bitmap, Column, Plan, Values};
/// use ips_core::Truth;
///
/// let plan = Plan::new(situation);
/// // Three people who want to work, who do not, and who were not asked; nothing else is known of them.
/// let wants = Column { values: Values::YesNo(Bitmap { bytes: &[0b001], offset: 0 }), answered: Some(Bitmap { bytes: &[0b011], offset: 0 }) };
/// let columns: Vec<Option<Column>> =
///     situation.policy.document().facts.iter().map(|fact| (fact.name == "wants_to_work").then_some(wants)).collect();
/// let screened = plan.screen(&columns, 3)?;
/// assert_eq!([0, 1, 2].map(|row| screened.outcome.at(row)), [Truth::Unknown, Truth::NotMet, Truth::Unknown]);
/// # Ok::<(), ips_batch::ColumnError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Plan<'p> {
    pub(crate) policy: &'p Policy,
    pub(crate) steps: Steps,
    pub(crate) criteria: Vec<Criterion>,
    pub(crate) bounds: Vec<Bounds>,
    /// The columns of years, each with that of the dates they stand in for.
    pub(crate) years_of_dates: Vec<(usize, usize)>,
}

/// Where the value of a criterion stands, and the outcomes it is part of beside that of all.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Criterion {
    pub(crate) register: Register,
    pub(crate) in_criteria: bool,
    pub(crate) of_person: bool,
}

/// The answers that a fact can have, the first and the last included.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Bounds {
    YesNo,
    Days { first: i32, last: i32 },
    Years { first: i32, last: i32 },
    Options(u8),
}

impl<'p> Plan<'p> {
    /// Makes a policy on a day ready.
    pub fn new(situation: Situation<'p>) -> Self {
        let rules = DayRules::of(situation);
        let mut steps = Steps::default();
        let criteria = rules.criteria.iter().map(|criterion| Criterion {
            register: steps.test(&criterion.test),
            in_criteria: criterion.in_criteria,
            of_person: criterion.of_person,
        });
        let criteria = criteria.collect();
        let bounds = situation.policy.document().facts.iter().map(|fact| Bounds::of(&fact.kind, &rules, situation.as_of)).collect();
        Self { policy: situation.policy, steps, criteria, bounds, years_of_dates: rules.years_of_dates }
    }
}

impl Bounds {
    fn of(kind: &FactKind, rules: &DayRules, as_of: NaiveDate) -> Self {
        use chrono::Datelike;
        match kind {
            FactKind::YesNo => Self::YesNo,
            FactKind::Date => Self::Days { first: NaiveDate::from_yo_opt(rules.earliest_year, 1).map_or(i32::MIN, days), last: days(as_of) },
            FactKind::Year => Self::Years { first: rules.earliest_year, last: as_of.year() },
            FactKind::Choice(options) => Self::Options(u8::try_from(options.len()).unwrap_or(u8::MAX)),
        }
    }
}
