//! The steps of a plan, block by block.

use crate::bits::{Bits, ROWS, Rails, WORDS, at_least, first, taken, tested};
use crate::column::{Column, ColumnError, Values};
use crate::plan::{Bounds, Plan};
use crate::screened::Screened;
use crate::step::{Register, Step, year};

impl Plan<'_> {
    /// Screens so many rows: `columns` has one for each fact of the policy, in its order, and none for a fact of which nothing is known.
    ///
    /// # Errors
    ///
    /// The columns do not fit the facts of the policy or are too short.
    pub fn screen(&self, columns: &[Option<Column<'_>>], rows: usize) -> Result<Screened, ColumnError> {
        let mut screened = Screened::default();
        self.screen_into(columns, rows, &mut screened)?;
        Ok(screened)
    }

    /// The same in memory that is there already.
    ///
    /// # Errors
    ///
    /// As for [`Plan::screen`].
    pub fn screen_into(&self, columns: &[Option<Column<'_>>], rows: usize, screened: &mut Screened) -> Result<(), ColumnError> {
        let facts = &self.policy.document().facts;
        if columns.len() != facts.len() {
            return Err(ColumnError::Count { given: columns.len(), needed: facts.len() });
        }
        for (fact, column) in facts.iter().zip(columns) {
            if let Some(column) = column {
                column.check(&fact.name, &fact.kind, rows)?;
            }
        }
        Run::new(self, columns, rows).all(screened);
        Ok(())
    }
}

/// One plan over some columns.
pub(crate) struct Run<'r> {
    plan: &'r Plan<'r>,
    columns: &'r [Option<Column<'r>>],
    rows: usize,
    registers: Vec<Rails>,
}

/// A part of every column.
#[derive(Clone, Copy)]
struct Block {
    start: usize,
    rows: usize,
}

impl<'r> Run<'r> {
    pub(crate) fn new(plan: &'r Plan<'r>, columns: &'r [Option<Column<'r>>], rows: usize) -> Self {
        Self { plan, columns, rows, registers: vec![Rails::UNKNOWN; plan.steps.0.len()] }
    }

    /// Screens every row.
    pub(crate) fn all(mut self, screened: &mut Screened) {
        screened.begin(self.plan.criteria.len(), self.rows);
        for start in (0..self.rows).step_by(ROWS) {
            self.block(Block { start, rows: (self.rows - start).min(ROWS) }, screened);
        }
    }

    fn block(&mut self, block: Block, screened: &mut Screened) {
        let live = first(block.rows);
        for (place, step) in self.plan.steps.0.iter().enumerate() {
            let (done, rest) = self.registers.split_at_mut(place);
            if let Some(out) = rest.first_mut() {
                write(step, self.columns, block, done, out);
            }
        }
        // What is not a row is neither met nor not met, and neither is what cannot be.
        let refused = self.refused(block, &live);
        let mut gone = refused;
        for word in 0..WORDS {
            gone[word] |= !live[word];
        }
        let mut outcomes = [Rails::MET, Rails::MET, Rails::MET];
        for criterion in &self.plan.criteria {
            let Some(value) = self.registers.get_mut(criterion.register) else { continue };
            value.forget(&gone);
            let [all, in_criteria, of_person] = &mut outcomes;
            all.and(value);
            if criterion.in_criteria {
                in_criteria.and(value);
            }
            if criterion.of_person {
                of_person.and(value);
            }
        }
        for outcome in &mut outcomes {
            outcome.forget(&gone);
        }
        let criteria = self.plan.criteria.iter().filter_map(|criterion| self.registers.get(criterion.register));
        screened.push(block.rows, criteria, [&outcomes[0], &outcomes[1], &outcomes[2]], &refused);
    }

    /// The rows with an answer that cannot be one.
    fn refused(&self, block: Block, live: &Bits) -> Bits {
        let mut refused = [0; WORDS];
        for (column, bounds) in self.columns.iter().zip(&self.plan.bounds) {
            let Some(column) = column else { continue };
            let outside = match (column.values, *bounds) {
                (Values::Days(values), Bounds::Days { first, last }) | (Values::Years(values), Bounds::Years { first, last }) => {
                    tested(block.of(values), |value| value < first || value > last)
                }
                (Values::Options(values), Bounds::Options(options)) => tested(block.of(values), |value| value >= options),
                _ => continue,
            };
            let known = answered(Some(column), block, live);
            for word in 0..WORDS {
                refused[word] |= outside[word] & known[word];
            }
        }
        for (years, dates) in &self.plan.years_of_dates {
            let [years, dates] = [*years, *dates].map(|place| self.columns.get(place).and_then(Option::as_ref));
            if let (Some(years), Some(dates)) = (years, dates) {
                contradictions(years, dates, block, live, &mut refused);
            }
        }
        refused
    }
}

impl Block {
    fn of<T>(self, values: &[T]) -> &[T] {
        values.get(self.start..self.start + self.rows).unwrap_or_default()
    }
}

/// The rows of a block that are answered.
fn answered(column: Option<&Column<'_>>, block: Block, live: &Bits) -> Bits {
    let Some(bitmap) = column.and_then(|column| column.answered) else { return *live };
    let mut known = taken(bitmap.bytes, bitmap.offset + block.start);
    for word in 0..WORDS {
        known[word] &= live[word];
    }
    known
}

/// Few people give both, so this goes row by row.
fn contradictions(years: &Column<'_>, dates: &Column<'_>, block: Block, live: &Bits, refused: &mut Bits) {
    let (Values::Years(own), Values::Days(days)) = (years.values, dates.values) else { return };
    let [known_years, known_dates] = [years, dates].map(|column| answered(Some(column), block, live));
    let rows = block.of(own).chunks(64).zip(block.of(days).chunks(64));
    for (word, (own, days)) in rows.enumerate() {
        let mut both = known_years[word] & known_dates[word] & !refused[word];
        while both != 0 {
            let bit = both.trailing_zeros() as usize;
            both &= both - 1;
            if own.get(bit).copied() != days.get(bit).and_then(|day| year(*day)) {
                refused[word] |= 1 << bit;
            }
        }
    }
}

/// One step; `done` holds what the steps before it have made.
fn write(step: &Step, columns: &[Option<Column<'_>>], block: Block, done: &[Rails], out: &mut Rails) {
    let column = |place: usize| columns.get(place).and_then(Option::as_ref);
    let live = || first(block.rows);
    // A fact without a column, and one with values of another kind, is unknown: the columns were checked before.
    let mut compared = |place: usize, holds: &dyn Fn(&Column<'_>) -> Option<Bits>| match column(place).and_then(|column| Some((column, holds(column)?))) {
        Some((column, holds)) => out.write(&holds, &answered(Some(column), block, &live())),
        None => *out = Rails::UNKNOWN,
    };
    match step {
        Step::Unknown => *out = Rails::UNKNOWN,
        Step::Yes(place) | Step::No(place) => {
            compared(*place, &|column| match column.values {
                Values::YesNo(bitmap) => Some(taken(bitmap.bytes, bitmap.offset + block.start)),
                _ => None,
            });
            if matches!(step, Step::No(_)) {
                std::mem::swap(&mut out.met, &mut out.not_met);
            }
        }
        Step::OneOf { column, accepted } => compared(*column, &|column| match column.values {
            Values::Options(values) => Some(tested(block.of(values), |option| accepted.checked_shr(u32::from(option)).is_some_and(|bits| bits & 1 == 1))),
            _ => None,
        }),
        Step::Until { column, day } => compared(*column, &|column| match column.values {
            Values::Days(values) => Some(tested(block.of(values), |value| value <= *day)),
            _ => None,
        }),
        Step::Since { column, day } => compared(*column, &|column| match column.values {
            Values::Days(values) => Some(tested(block.of(values), |value| value >= *day)),
            _ => None,
        }),
        Step::YearBefore { column: place, year } => {
            let Some(column) = column(*place) else {
                *out = Rails::UNKNOWN;
                return;
            };
            let Values::Years(values) = column.values else { return };
            let mut known = answered(Some(column), block, &live());
            let same = tested(block.of(values), |value| value == *year);
            for word in 0..WORDS {
                known[word] &= !same[word];
            }
            out.write(&tested(block.of(values), |value| value < *year), &known);
        }
        Step::All(of) => combined(of, done, out, &Rails::MET, Rails::and),
        Step::Any(of) => combined(of, done, out, &Rails { met: Rails::MET.not_met, not_met: Rails::MET.met }, Rails::or),
        Step::AtLeast { count, of } => {
            let parts = || of.iter().filter_map(|register| done.get(*register));
            out.met = at_least(*count, parts().map(|part| &part.met));
            out.not_met = at_least((of.len() + 1).saturating_sub(*count), parts().map(|part| &part.not_met));
        }
        Step::OrElse(one, other) => combined(&[*one, *other], done, out, &Rails::UNKNOWN, Rails::or_else),
        Step::Agree(one, other) => {
            let (Some(one), Some(other)) = (done.get(*one), done.get(*other)) else { return };
            out.clone_from(one);
            out.agree(other);
        }
    }
}

fn combined(of: &[Register], done: &[Rails], out: &mut Rails, neutral: &Rails, add: fn(&mut Rails, &Rails)) {
    out.clone_from(neutral);
    for part in of.iter().filter_map(|register| done.get(*register)) {
        add(out, part);
    }
}
