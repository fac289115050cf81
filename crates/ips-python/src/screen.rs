//! `ips_kit.screen`.

use crate::asked::{as_of, language, mapping, shown, threads};
use crate::pieces::screen_all;
use crate::policy::Chosen;
use arrow_array::ffi_stream::RecordBatchStreamReader;
use arrow_array::{RecordBatch, RecordBatchReader};
use arrow_pyarrow::{FromPyArrow, IntoPyArrow, Table};
use arrow_schema::SchemaRef;
use ips_batch::Mapping;
use ips_batch::arrow::{ArrowListError, ArrowScreener, TextForm};
use ips_core::{Language, Situation, Voice};
use ips_report::Speaker;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;

/// Screens a table of people, a row each.
///
/// `table` is whatever speaks the Arrow C interface: a pyarrow Table or RecordBatch, a Polars frame, a DuckDB relation, a pandas frame. Columns are known
/// by the names of facts (`policies()` lists them) or by what the policy calls them in English or Spanish; others are carried along. The best types are
/// booleans, dates, whole numbers for years and dictionaries for choices; texts are read as people write them.
///
/// `policy` is the id of a policy, or a policy file of your own: a pathlib.Path, or its bytes.
/// `as_of` is the day whose rules hold, a datetime.date or a text like 2026-11-21. There is no default.
/// `columns` says which column is which fact, by its name, and None for one that is not to be read: {"Born": "date_of_birth", "Age": None}.
/// `dates` says how days in three numbers are written, "month_first" or "day_first"; without it a day that can mean two days is an error.
/// `dictionaries`: the columns of outcomes and criteria hold each text once; False writes it in every row, for programs that know no dictionaries.
/// `language` of what is said of rows that could not be screened, "en" or "es".
/// `threads`: how many threads screen a table; as many as there are processors when nothing is said. A RecordBatch is screened by one.
///
/// Gives a pyarrow Table, of a RecordBatch a RecordBatch: the same rows in the same order, their columns as they were and not copied, and behind them
/// `ips_outcome` (eligible, not_eligible, undetermined; error for a row with an answer that cannot be one), `ips_failing` and `ips_missing` (the ids of
/// criteria not met and unknown, with a blank between them), `ips_problem` (what is wrong with the row and what to do; null elsewhere).
///
/// What is not known stays not known: a null, a NaN, an empty text. It never turns into no.
///
/// Raises ValueError or TypeError with what is wrong, where, and what to do, when the table as a whole cannot be screened.
///
/// >>> import datetime, pyarrow
/// >>> people = pyarrow.table({"date_of_birth": [datetime.date(1990, 5, 5), datetime.date(2020, 1, 1), None]})
/// >>> policy = ips_kit.policies()[0]["id"]
/// >>> ips_kit.screen(people, policy=policy, as_of="2026-11-21")["ips_outcome"].to_pylist()
/// ['undetermined', 'not_eligible', 'undetermined']
#[pyfunction]
#[pyo3(signature = (table, *, policy, as_of, columns = None, dates = None, dictionaries = true, language = "en", threads = None))]
#[allow(clippy::too_many_arguments, reason = "Python names them")]
pub(crate) fn screen<'py>(
    py: Python<'py>,
    table: &Bound<'py, PyAny>,
    policy: &Bound<'py, PyAny>,
    as_of: &Bound<'py, PyAny>,
    columns: Option<&Bound<'py, PyAny>>,
    dates: Option<&str>,
    dictionaries: bool,
    language: &str,
    threads: Option<usize>,
) -> PyResult<Bound<'py, PyAny>> {
    let asked = Asked {
        policy: Chosen::of(policy)?,
        day: self::as_of(as_of)?,
        mapping: mapping(columns, dates)?,
        form: if dictionaries { TextForm::Dictionary } else { TextForm::Plain },
        language: self::language(language)?,
    };
    let threads = self::threads(threads)?;
    if table.hasattr("__arrow_c_array__")? {
        let batch = RecordBatch::from_pyarrow_bound(table)?;
        return py.detach(|| Ok(asked.screener(&batch.schema())?.screen(&batch)?.batch)).map_err(|error| refused(&error))?.into_pyarrow(py);
    }
    if !table.hasattr("__arrow_c_stream__")? {
        let advice = "give a pyarrow Table or RecordBatch, a Polars or DuckDB frame, or of pandas before 2.2 pyarrow.Table.from_pandas(frame)";
        return Err(PyTypeError::new_err(format!("table: {}; {advice}", shown(table))));
    }
    let reader = RecordBatchStreamReader::from_pyarrow_bound(table)?;
    // Whoever makes the batches may need the lock of Python for it.
    let (batches, schema) = py
        .detach(|| {
            let screener = asked.screener(&reader.schema())?;
            let batches = reader.collect::<Result<Vec<_>, _>>()?;
            Ok((screen_all(&screener, &batches, threads)?, screener.schema()))
        })
        .map_err(|error| refused(&error))?;
    Table::try_new(batches, schema).map_err(|error| PyValueError::new_err(error.to_string()))?.into_pyarrow(py)
}

/// What is asked of a table.
struct Asked {
    policy: Chosen,
    day: chrono::NaiveDate,
    mapping: Mapping,
    form: TextForm,
    language: Language,
}

impl Asked {
    fn screener(&self, schema: &SchemaRef) -> Result<ArrowScreener<'_>, ArrowListError> {
        let situation = Situation::new(self.policy.policy(), self.day);
        let speaker = Speaker::new(situation.policy, Voice::Worker, self.language);
        ArrowScreener::new(situation, schema, &self.mapping, self.form, move |error| speaker.fact_error(error))
    }
}

fn refused(error: &ArrowListError) -> PyErr {
    PyValueError::new_err(format!("table: {error}"))
}
