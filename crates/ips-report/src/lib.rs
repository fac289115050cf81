//! Every task from what was typed to its answer, the report that the answer becomes, and every word that is said about it; files in and out.
//!
//! What a policy says stands in its file; what the product says about a result stands here, once for every language and every
//! surface. The crate reads no file and no clock: texts go in and texts come out.

mod crossing;
mod description;
#[cfg(feature = "people-lists")]
mod people_list;
mod read;
pub mod report;
mod source;
mod task;
pub mod words;
mod write;

pub use crossing::{in_every_language, pack, unpack};
pub use description::Description;
#[cfg(feature = "spreadsheets")]
pub use people_list::write_list_sheet;
#[cfg(feature = "people-lists")]
pub use people_list::{
    Added, CameTo, CriterionTally, CsvBlock, CsvBlocks, CsvList, CsvRows, ListHead, MAX_RECORD, PeopleExport, PeopleFile, PeopleList, PeopleListError,
    PeopleQuery, Reasons, Reject, SeenColumn, ShownPerson, SortBy, Tally, reject_headings, rejects_csv,
};
pub use read::{
    CellAt, CellFlaw, CellKind, FlawKind, MAX_BYTES, MAX_COLUMNS, MAX_ROWS, MAX_SHEETS, OpenedBook, OpenedSheet, SavedError, SavedErrorKind, SavedFile,
    SavedPlan, SavedRow, SavedScreening, StaffCell, StaffColumn, StaffNote, StaffRow, StaffTable, Table, TableError, TableLimits, is_spreadsheet,
    read_staff_book, read_staff_text, staff_columns, staff_table, staff_template,
};
#[cfg(feature = "people-lists")]
pub use read::{ListBook, ListCells, ListSheet};
#[cfg(feature = "spreadsheets")]
pub use read::{read_list_book, read_xlsx};
pub use report::{
    OpenGroup, PutIn, RecordContext, Report, TaskField, TaskFields, authorization_report, deadline_report, fidelity_report, need_report, open_groups,
    plan_report, policies_report, policy_report, proofs, review_report, screening_report, task_fields, team_change, team_report,
};
pub use source::Source;
pub use task::{
    BesideFinding, CheckedTeam, DeadlineTask, Due, HireChecks, InputProblem, NeedStep, NeedWithStep, Needs, NoRuleInForce, OtherPolicy, PRE_HIRE, PlanTask,
    Planned, Review, Reviewed, TaskAnswer, Tool, TopRating, check_team_of, need_steps, needs, needs_of, team_of_saved_plan,
};
pub use words::{Speaker, date, field_heading, number_text};
pub use write::{
    CalendarEntry, Cell, Sheet, SheetChart, SheetChartKind, Workbook, dated_table, report_calendar, report_workbook, write_calendar, write_csv, write_note,
    write_text,
};
#[cfg(feature = "spreadsheets")]
pub use write::{WorkbookError, write_xlsx};
