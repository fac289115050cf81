//! A table, screened batch by batch.

use super::error::ArrowListError;
use super::found::{Set, TextForm, outcomes, sets};
use super::read::Source;
use crate::answers::Answers;
use crate::column::Column;
use crate::list::{ListColumn, ListColumns, ListRow, Mapping, RowReader};
use crate::plan::Plan;
use crate::screened::{FOUND_HEADINGS, Screened};
use arrow_array::builder::StringBuilder;
use arrow_array::{Array, ArrayRef, RecordBatch};
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use ips_core::policy::FactKind;
use ips_core::{Facts, InputError, InputErrorKind, Situation};
use std::sync::Arc;

/// Screens the batches of a table: its columns are known by their names as the headings of a list are.
///
/// ```
/// # let situation = include!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/demo/screening.rs"));
/// use arrow_array::{ArrayRef, BooleanArray, RecordBatch, cast::AsArray};
/// use ips_batch::Mapping;
/// use ips_batch::arrow::{ArrowScreener, TextForm};
/// use std::sync::Arc;
///
/// let wants: ArrayRef = Arc::new(BooleanArray::from(vec![Some(true), Some(false), None]));
/// let batch = RecordBatch::try_from_iter([("wants_to_work", wants)])?;
/// let screener = ArrowScreener::new(situation, &batch.schema(), &Mapping::default(), TextForm::Plain, |error| error.to_string())?;
/// let screened = screener.screen(&batch)?;
/// let outcomes: Vec<_> = screened.batch.column(1).as_string::<i32>().iter().flatten().collect();
/// assert_eq!(outcomes, ["undetermined", "not_eligible", "undetermined"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct ArrowScreener<'p> {
    plan: Plan<'p>,
    situation: Situation<'p>,
    columns: ListColumns,
    names: Vec<String>,
    ids: Vec<String>,
    form: TextForm,
    schema: SchemaRef,
    say: Box<dyn Fn(&InputError) -> String + Send + Sync + 'p>,
}

/// A batch that was screened.
#[derive(Clone, Debug)]
pub struct ArrowScreened {
    /// Its columns, and those that were added.
    pub batch: RecordBatch,
    /// What was found of its rows.
    pub screened: Screened,
    /// The answers that cannot be ones, each with its row in the batch, counted from 0.
    pub refused: Vec<(usize, InputError)>,
}

impl<'p> ArrowScreener<'p> {
    /// Makes ready for batches with these columns. `say` puts into words what is wrong with an answer.
    ///
    /// # Errors
    ///
    /// No column is a fact, what is said of the columns does not fit, or the table was screened before.
    pub fn new(
        situation: Situation<'p>,
        schema: &SchemaRef,
        mapping: &Mapping,
        form: TextForm,
        say: impl Fn(&InputError) -> String + Send + Sync + 'p,
    ) -> Result<Self, ArrowListError> {
        let names: Vec<String> = schema.fields().iter().map(|field| field.name().clone()).collect();
        if let Some(name) = mapping.columns.keys().find(|name| !names.contains(name)) {
            return Err(ArrowListError::NoSuchColumn(name.clone()));
        }
        if let Some(name) = names.iter().find(|name| FOUND_HEADINGS.contains(&name.as_str())) {
            return Err(ArrowListError::AlreadyScreened(name.clone()));
        }
        let document = situation.policy.document();
        let no_columns = || ArrowListError::NoColumns(document.facts.iter().map(|fact| fact.name.clone()).collect());
        let columns = ListColumns::find(situation.policy, mapping, std::slice::from_ref(&names))?.ok_or_else(no_columns)?;
        let types = [form.outcome_type(), form.set_type(), form.set_type(), DataType::Utf8];
        let added = FOUND_HEADINGS.into_iter().zip(types).map(|(name, kind)| Arc::new(Field::new(name, kind, name == FOUND_HEADINGS[3])));
        let fields: Vec<_> = schema.fields().iter().cloned().chain(added).collect();
        let ids = document.criteria.iter().map(|criterion| criterion.id.clone()).collect();
        let schema = Arc::new(Schema::new_with_metadata(fields, schema.metadata().clone()));
        Ok(Self { plan: Plan::new(situation), situation, columns, names, ids, form, schema, say: Box::new(say) })
    }

    /// The columns of what comes out: those that come in, `ips_outcome`, `ips_failing` and `ips_missing` (ids of criteria, with a blank between them), and
    /// `ips_problem`, which is null but where a row could not be screened.
    pub fn schema(&self) -> SchemaRef {
        Arc::clone(&self.schema)
    }

    /// The columns that are read.
    pub fn columns(&self) -> &ListColumns {
        &self.columns
    }

    /// Screens a batch. Rows that hold an answer that cannot be one have the outcome `error`.
    ///
    /// # Errors
    ///
    /// The batch has other columns than the first one, or a column of a type that its fact has not.
    pub fn screen(&self, batch: &RecordBatch) -> Result<ArrowScreened, ArrowListError> {
        let facts = &self.situation.policy.document().facts;
        let mut sources = Vec::with_capacity(self.columns.columns.len());
        for place in &self.columns.columns {
            let (Some(array), Some(fact)) = (batch.columns().get(place.column), facts.get(place.fact)) else { continue };
            let name = self.names.get(place.column).map_or("", String::as_str);
            sources.push((*place, Source::of(array, fact, name, self.has_to_be_read(*place, batch))?));
        }
        let (answers, mut refused) = self.read_texts(&sources, batch.num_rows());
        let mut columns = answers.as_ref().map_or_else(|| vec![None; facts.len()], Answers::columns);
        for (place, source) in &sources {
            if let Some(column) = source.column() {
                columns[place.fact] = Some(column);
            }
        }
        let mut screened = self.plan.screen(&columns, batch.num_rows())?;
        for (row, _) in &refused {
            screened.refuse(*row);
        }
        self.explain(&columns, &screened, &mut refused);
        let added = [
            outcomes(&screened, self.form),
            sets(&screened, Set::Failing, &self.ids, self.form),
            sets(&screened, Set::Missing, &self.ids, self.form),
            self.problems(&refused, batch.num_rows()),
        ];
        let all: Vec<ArrayRef> = batch.columns().iter().cloned().chain(added).collect();
        Ok(ArrowScreened { batch: RecordBatch::try_new(self.schema(), all)?, screened, refused })
    }

    /// Whether a column of years has to be read with that of the dates for which they stand: a year alone among the dates is one of them.
    fn has_to_be_read(&self, place: ListColumn, batch: &RecordBatch) -> bool {
        let facts = &self.situation.policy.document().facts;
        let Some(date) = facts.get(place.fact).filter(|fact| fact.kind == FactKind::Year).and_then(|fact| fact.stands_in_for.as_deref()) else { return false };
        let of_date = facts.iter().position(|fact| fact.name == date).and_then(|fact| self.columns.of_fact(fact));
        of_date
            .and_then(|column| batch.columns().get(column))
            .is_some_and(|array| !matches!(array.data_type(), DataType::Date32 | DataType::Date64 | DataType::Timestamp(_, None) | DataType::Null))
    }

    /// The answers in columns of texts; none where there are no such columns.
    fn read_texts(&self, sources: &[(ListColumn, Source<'_>)], rows: usize) -> (Option<Answers>, Vec<(usize, InputError)>) {
        let mut texts = vec![None; self.names.len()];
        for (place, source) in sources {
            if let Source::Texts(own) = source {
                texts[place.column] = Some(own);
            }
        }
        let read: Vec<ListColumn> = self.columns.columns.iter().copied().filter(|place| texts[place.column].is_some()).collect();
        if read.is_empty() {
            return (None, Vec::new());
        }
        let reader = RowReader::new(self.situation, &ListColumns { columns: read, ..ListColumns::default() });
        let mut answers = Answers::new(self.situation.policy);
        answers.begin(rows);
        let mut refused = Vec::new();
        for row in 0..rows {
            let cell = |column: usize| texts.get(column).copied().flatten().map_or("", |texts| texts.get(row));
            if let ListRow::Refused(errors) = reader.read(cell, row, &mut answers) {
                refused.extend(errors.into_iter().map(|error| (row, error)));
            }
        }
        (Some(answers), refused)
    }

    /// Adds what the core says of rows that the kernel refused: all that is wrong with a row, in the order of the facts, whichever of its columns were read.
    fn explain(&self, columns: &[Option<Column<'_>>], screened: &Screened, refused: &mut Vec<(usize, InputError)>) {
        let facts_of_policy = &self.situation.policy.document().facts;
        let told = refused.len();
        for row in screened.refused_rows() {
            let of_row = refused[..told].partition_point(|(before, _)| *before < row)..refused[..told].partition_point(|(before, _)| *before <= row);
            let mut facts = Facts::none(self.situation);
            for (place, fact) in facts_of_policy.iter().enumerate() {
                let value = match columns.get(place).and_then(Option::as_ref).map(|column| column.at(row)) {
                    Some(Ok(value)) => value,
                    Some(Err(given)) => {
                        refused.push((row, InputError::of_fact(&fact.name, InputErrorKind::Implausible { given })));
                        continue;
                    }
                    None => None,
                };
                if let Some(Err(kind)) = value.map(|value| facts.put(place, value)) {
                    refused.push((row, InputError::of_fact(&fact.name, kind)));
                }
            }
            if let Some(error) = facts.contradiction().filter(|error| refused[of_row].iter().all(|(_, known)| known != error)) {
                refused.push((row, error));
            }
        }
        // Contradictions come last, as where the core reads a person.
        let place = |error: &InputError| {
            let is_last = matches!(error.kind, InputErrorKind::Contradiction { .. });
            (is_last, facts_of_policy.iter().position(|fact| fact.name == error.field()))
        };
        refused.sort_by_cached_key(|(row, error)| (*row, place(error)));
    }

    /// What is wrong with each row.
    fn problems(&self, refused: &[(usize, InputError)], rows: usize) -> ArrayRef {
        if refused.is_empty() {
            return arrow_array::new_null_array(&DataType::Utf8, rows);
        }
        let mut problems = StringBuilder::new();
        let mut left = refused;
        for row in 0..rows {
            let own = left.iter().take_while(|(of, _)| *of == row).count();
            let (of_row, rest) = left.split_at(own);
            left = rest;
            match of_row {
                [] => problems.append_null(),
                of_row => problems.append_value(of_row.iter().map(|(_, error)| (self.say)(error)).collect::<Vec<_>>().join(" ")),
            }
        }
        Arc::new(problems.finish())
    }
}
