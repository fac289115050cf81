//! Files and words in and out: a saved screening, plain text for a record, tables and calendars, the planning tasks from object to answer,
//! and the sentences that go with a result.
//!
//! What a policy says stands in its file; what the product says about a result stands here, once for every language and every
//! surface. The crate reads no file and no clock: texts go in and texts come out.

mod calendar;
mod crossing;
mod errors;
mod open;
mod plain_text;
mod planning;
mod policy_text;
mod record;
mod saved;
mod saved_error;
mod saved_plan;
mod source;
mod table;
mod task;
mod words;
mod workbook;

pub use calendar::{CalendarEntry, write_calendar};
pub use crossing::{in_every_language, pack, unpack};
pub use errors::{InputProblem, fact_error_sentence, input_error_sentence};
pub use open::{OpenGroup, open_groups, proofs};
pub use planning::{
    NeedLine, NeedStep, StaffCell, StaffColumn, StaffRow, StaffTable, caseload_sum_sentence, depends_note, due_days, due_origin, due_rule, due_status_sentence,
    due_window_heading, field_heading, field_title, hired_later_note, hiring_step_sentence, input_place, length_words, member_name, month_end_note, need_lines,
    need_steps, number_text, positions_text, pre_hire_limit, pre_hire_sentence, read_staff_table, staff_columns, staff_table, staff_template,
    team_finding_sentence, team_summary_sentence, too_early_note, weekend_note,
};
pub use policy_text::{policy_list_text, policy_text};
pub use record::{RecordContext, record};
pub use saved::SavedScreening;
pub use saved_error::SavedError;
pub use saved_plan::{SavedPlan, SavedPlanError, SavedRow};
pub use source::Source;
pub use table::{ByteOrderMark, MAX_BYTES, MAX_COLUMNS, MAX_ROWS, Table, TableError, is_spreadsheet, write_csv};
pub use task::{
    CheckedTeam, DeadlineTask, Due, HireChecks, NeedWithStep, Needs, NoRuleInForce, OtherPolicy, PRE_HIRE, PlanTask, Planned, Review, Reviewed, TaskAnswer,
    check_team_of, needs, team_of_saved_plan,
};
pub use words::{
    Label, advice_words, answer_text, ask_heading, change_sentence, date, dont_know, fact_form, group_name, label, outcome_heading, outcome_words, party_name,
    prefers_not_to_say, reason_sentence, source_words, stated_date, truth_words, yes_no,
};
pub use workbook::{Cell, Sheet, Workbook};
#[cfg(feature = "spreadsheets")]
pub use workbook::{WorkbookError, read_xlsx, write_xlsx};
