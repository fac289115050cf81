//! Answers of many people that came one by one, as columns.

use crate::column::{Bitmap, Column, Values};
use crate::step::days;
use ips_core::policy::FactKind;
use ips_core::{Policy, Value};

/// Columns that own their answers, to be filled cell by cell and screened again and again.
///
/// ```
/// # let situation = include!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/demo/screening.rs"));
/// use ips_batch::{Answers, Plan};
/// use ips_core::{Truth, Value};
///
/// let wish = situation.policy.document().facts.iter().position(|fact| fact.name == "wants_to_work").ok_or("no such fact")?;
/// let mut answers = Answers::new(situation.policy);
/// answers.begin(2);
/// answers.put(1, wish, Value::YesNo(false));
/// let screened = Plan::new(situation).screen(&answers.columns(), 2)?;
/// assert_eq!([0, 1].map(|row| screened.outcome.at(row)), [Truth::Unknown, Truth::NotMet]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Answers {
    columns: Vec<Owned>,
}

#[derive(Clone, Debug)]
struct Owned {
    values: OwnedValues,
    answered: Vec<u8>,
    /// Whether anybody has answered at all.
    is_used: bool,
}

#[derive(Clone, Debug)]
enum OwnedValues {
    YesNo(Vec<u8>),
    Days(Vec<i32>),
    Years(Vec<i32>),
    Options(Vec<u8>),
}

impl Answers {
    /// Columns for the facts of a policy, without rows.
    pub fn new(policy: &Policy) -> Self {
        let of = |kind: &FactKind| match kind {
            FactKind::YesNo => OwnedValues::YesNo(Vec::new()),
            FactKind::Date => OwnedValues::Days(Vec::new()),
            FactKind::Year => OwnedValues::Years(Vec::new()),
            FactKind::Choice(_) => OwnedValues::Options(Vec::new()),
        };
        let columns = policy.document().facts.iter().map(|fact| Owned { values: of(&fact.kind), answered: Vec::new(), is_used: false });
        Self { columns: columns.collect() }
    }

    /// Makes room for so many rows, in which nothing is answered.
    pub fn begin(&mut self, rows: usize) {
        let bytes = rows.div_ceil(8);
        for column in &mut self.columns {
            column.is_used = false;
            column.answered.clear();
            column.answered.resize(bytes, 0);
            match &mut column.values {
                OwnedValues::YesNo(bits) => {
                    bits.clear();
                    bits.resize(bytes, 0);
                }
                OwnedValues::Days(values) | OwnedValues::Years(values) => values.resize(rows, 0),
                OwnedValues::Options(values) => values.resize(rows, 0),
            }
        }
    }

    /// Puts an answer to the fact of this place in the policy into a row; both are counted from 0. A row or a fact that is not there, and a value of another
    /// kind, changes nothing: whoever reads answers knows the facts.
    #[inline]
    pub fn put(&mut self, row: usize, place: usize, value: Value) {
        let Some(column) = self.columns.get_mut(place) else { return };
        let (byte, bit) = (row / 8, 1_u8 << (row % 8));
        let is_put = match (&mut column.values, value) {
            (OwnedValues::YesNo(bits), Value::YesNo(yes)) => bits.get_mut(byte).map(|bits| *bits = if yes { *bits | bit } else { *bits & !bit }),
            (OwnedValues::Days(values), Value::Date(day)) => values.get_mut(row).map(|value| *value = days(day)),
            (OwnedValues::Years(values), Value::Year(year)) => values.get_mut(row).map(|value| *value = year),
            (OwnedValues::Options(values), Value::Choice(option)) => values.get_mut(row).map(|value| *value = option),
            _ => None,
        };
        if let (Some(()), Some(answered)) = (is_put, column.answered.get_mut(byte)) {
            *answered |= bit;
            column.is_used = true;
        }
    }

    /// Forgets every answer of a row.
    pub fn forget(&mut self, row: usize) {
        for column in &mut self.columns {
            if let Some(answered) = column.answered.get_mut(row / 8) {
                *answered &= !(1 << (row % 8));
            }
        }
    }

    /// The answer to the fact of a place in a row.
    pub fn at(&self, row: usize, place: usize) -> Option<Value> {
        self.columns.get(place)?.column()?.at(row).ok().flatten()
    }

    /// The columns, for [`Plan::screen`](crate::Plan::screen); none for a fact that nobody has answered.
    pub fn columns(&self) -> Vec<Option<Column<'_>>> {
        self.columns.iter().map(Owned::column).collect()
    }
}

impl Owned {
    fn column(&self) -> Option<Column<'_>> {
        let bitmap = |bytes| Bitmap { bytes, offset: 0 };
        let values = match &self.values {
            OwnedValues::YesNo(bits) => Values::YesNo(bitmap(bits)),
            OwnedValues::Days(values) => Values::Days(values),
            OwnedValues::Years(values) => Values::Years(values),
            OwnedValues::Options(values) => Values::Options(values),
        };
        self.is_used.then_some(Column { values, answered: Some(bitmap(&self.answered)) })
    }
}
