//! The columns of a list of people that are read.

use super::fact_headings::fact_headings;
use super::mapping::{Mapping, MappingError};
use ips_core::list::{DateOrder, HeadingRow, bare, heading_row};
use ips_core::policy::FactKind;
use ips_core::{InputError, Policy};

/// A column that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListColumn {
    /// Its place in the list, counted from 0.
    pub column: usize,
    /// The place of its fact in the policy, counted from 0.
    pub fact: usize,
    /// How its days are written.
    pub order: DateOrder,
}

/// The columns of a list of people, by its row of headings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListColumns {
    /// The row with the headings, counted from 0.
    pub heading_row: usize,
    /// The columns that are read, in the order in which they stand.
    pub columns: Vec<ListColumn>,
    /// The headings that are not read, in their order.
    pub unknown: Vec<String>,
    /// The headings that stand more than once, of which only the first is read.
    pub twice: Vec<String>,
}

impl ListColumns {
    /// Finds the headings and their columns in the first rows of a list; `None` where no row has a heading that is known. The rows below the headings tell how
    /// days are written, where a mapping does not.
    ///
    /// ```
    /// # let situation = include!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/demo/screening.rs"));
    /// use ips_batch::{ListColumns, Mapping};
    ///
    /// let rows = [["Referrals of May", ""], ["Name", "DOB"], ["A.", "5/31/1990"]].map(|row| row.map(str::to_owned).to_vec());
    /// let columns = ListColumns::find(situation.policy, &Mapping::default(), &rows)?.ok_or("no headings")?;
    /// assert_eq!((columns.heading_row, columns.columns[0].column, columns.unknown), (1, 1, vec!["Name".to_owned()]));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The mapping does not fit the policy.
    pub fn find(policy: &Policy, mapping: &Mapping, rows: &[Vec<String>]) -> Result<Option<Self>, MappingError> {
        let headings = fact_headings(policy, mapping)?;
        let Some(HeadingRow { row, columns, unknown, twice }) = heading_row(&headings, rows) else { return Ok(None) };
        let facts = &policy.document().facts;
        let below = || rows.iter().skip(row + 1);
        let told = |column: usize, fact: usize| match facts.get(fact).map(|fact| &fact.kind) {
            Some(FactKind::Date) => DateOrder::of(below().filter_map(|cells| cells.get(column)).map(|text| bare(text))),
            _ => DateOrder::Usual,
        };
        let own: Vec<DateOrder> = columns.iter().map(|(column, fact)| told(*column, *fact)).collect();
        let by_others = own.iter().copied().fold(DateOrder::Usual, DateOrder::and);
        let order = |own: DateOrder| match (mapping.order(), own) {
            (DateOrder::Usual, DateOrder::Usual) => by_others,
            (DateOrder::Usual, own) => own,
            (said, _) => said,
        };
        let columns = columns.into_iter().zip(own).map(|((column, fact), own)| ListColumn { column, fact, order: order(own) });
        Ok(Some(Self { heading_row: row, columns: columns.collect(), unknown, twice }))
    }

    /// The column in which an answer stands that cannot be one.
    pub fn of_error(&self, policy: &Policy, error: &InputError) -> Option<usize> {
        let fact = policy.document().facts.iter().position(|fact| fact.name == error.field())?;
        self.of_fact(fact)
    }

    /// The column of a fact.
    pub fn of_fact(&self, fact: usize) -> Option<usize> {
        self.columns.iter().find(|column| column.fact == fact).map(|column| column.column)
    }
}
