//! The rules of a policy on one day, with every date worked out: for programs that evaluate columns and not people.

use crate::calendar::{Window, latest_birth};
use crate::facts::earliest_year;
use crate::policy::{Node, OutcomePart, Slot};
use crate::situation::Situation;
use chrono::NaiveDate;

/// The criteria of a policy on a day. Facts are named by their places in [`Document::facts`](crate::policy::Document::facts), counted from 0.
/// [`Evaluation`](super::Evaluation) gives the same values one person after the other.
///
/// ```
/// # let situation = include!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/demo/screening.rs"));
/// use ips_core::screening::DayRules;
///
/// let rules = DayRules::of(situation);
/// assert_eq!(rules.criteria.len(), situation.policy.document().criteria.len());
/// assert_eq!(rules.earliest_year, 1896);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayRules {
    /// One for each criterion, in policy order.
    pub criteria: Vec<DayCriterion>,
    /// No date and no year of a fact lies before this year: one that does is a slip. None lies after the day.
    pub earliest_year: i32,
    /// The facts that hold a year, each with the fact whose date it stands in for: where both are given, the year is that of the date.
    pub years_of_dates: Vec<(usize, usize)>,
}

/// A criterion on a day, and the outcomes it is part of beside that of all criteria.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayCriterion {
    /// How it is computed.
    pub test: DayTest,
    /// It belongs to eligibility proper and is no limitation.
    pub in_criteria: bool,
    /// The person can attest it.
    pub of_person: bool,
}

/// A [`Test`](crate::policy::Test) on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DayTest {
    /// No rule is in force on the day.
    Unknown,
    /// A yes satisfies it.
    Yes(usize),
    /// A yes rules it out.
    No(usize),
    /// The answer is one of these options, a bit for each, the first option the lowest.
    OneOf {
        /// The fact that holds the choice.
        fact: usize,
        /// The options.
        accepted: u64,
    },
    /// Born on a day or before it.
    Born {
        /// The fact that holds the date of birth.
        date: usize,
        /// The latest of these days.
        latest: NaiveDate,
        /// For when only the year is known, the fact that holds it: an earlier year than that of `latest` satisfies, a later one does not, and that year
        /// itself leaves it open.
        year: Option<usize>,
    },
    /// An event on a day or after it.
    Since {
        /// The fact that holds the date.
        date: usize,
        /// The first of these days.
        first: NaiveDate,
    },
    /// Every part is satisfied.
    All(Vec<DayTest>),
    /// One part at least is satisfied.
    Any(Vec<DayTest>),
    /// A number of parts at least is satisfied.
    AtLeast {
        /// How many.
        count: u32,
        /// Of these.
        of: Vec<DayTest>,
    },
    /// A stated yes or no wins; only without it does the other test count.
    Stated {
        /// The fact that holds the yes or no.
        fact: usize,
        /// What counts without it.
        otherwise: Box<DayTest>,
    },
    /// The value on which both readings of unclear text agree; unknown where they differ.
    BothReadings(Box<DayTest>, Box<DayTest>),
}

impl DayRules {
    /// The rules of a policy on a day.
    pub fn of(situation: Situation<'_>) -> Self {
        let Situation { policy, as_of } = situation;
        let criteria = policy.criteria().iter().zip(policy.outcome_parts());
        let criteria = criteria.map(|(node, OutcomePart { in_criteria, of_person })| DayCriterion {
            test: on_day(node, as_of),
            in_criteria: *in_criteria,
            of_person: *of_person,
        });
        let years_of_dates = policy.years_of_dates().iter().map(|(year, date)| (place(*year), place(*date))).collect();
        Self { criteria: criteria.collect(), earliest_year: earliest_year(as_of), years_of_dates }
    }
}

fn on_day(node: &Node, day: NaiveDate) -> DayTest {
    let boxed = |node| Box::new(on_day(node, day));
    let each = |nodes: &[Node]| nodes.iter().map(|node| on_day(node, day)).collect();
    match node {
        Node::Age { date, year, years } => match years.on(day).and_then(|entry| latest_birth(day, entry.value)) {
            Some(latest) => DayTest::Born { date: place(*date), latest, year: year.map(place) },
            None => DayTest::Unknown,
        },
        Node::Yes(fact) => DayTest::Yes(place(*fact)),
        Node::No(fact) => DayTest::No(place(*fact)),
        Node::Choice { fact, accepted } => DayTest::OneOf { fact: place(*fact), accepted: *accepted },
        Node::All(nodes) => DayTest::All(each(nodes)),
        Node::Any(nodes) => DayTest::Any(each(nodes)),
        Node::AtLeast { count, of } => match count.on(day) {
            Some(count) => DayTest::AtLeast { count: count.value, of: each(of) },
            None => DayTest::Unknown,
        },
        Node::Event { date, months, inclusive } => match months.on(day).and_then(|entry| Window { months: entry.value, inclusive: *inclusive }.start(day)) {
            Some(first) => DayTest::Since { date: place(*date), first },
            None => DayTest::Unknown,
        },
        Node::Stated { fact, otherwise } => DayTest::Stated { fact: place(*fact), otherwise: boxed(otherwise) },
        Node::Readings { strict, loose, .. } => DayTest::BothReadings(boxed(strict), boxed(loose)),
        Node::InForce { days, test } if days.contain(day) => on_day(test, day),
        Node::InForce { .. } => DayTest::Unknown,
    }
}

fn place(slot: Slot) -> usize {
    usize::from(slot)
}
