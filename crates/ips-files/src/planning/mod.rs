//! Sentences about planning: staff, deadlines, fidelity, units. One folder for each area, one file in it for each language.

mod amount;
mod clocks;
mod fields;
mod need;
mod staff_list;
mod team;

pub use amount::{number_text, positions_text};
pub use clocks::{
    depends_note, due_days, due_origin, due_rule, due_status_sentence, due_window_heading, hired_later_note, length_words, month_end_note, pre_hire_limit,
    pre_hire_sentence, too_early_note, weekend_note,
};
pub(crate) use fields::{english_heading, or_spaced, spanish_heading};
pub use fields::{field_heading, field_title, input_place};
pub use need::{NeedLine, NeedStep, hiring_step_sentence, need_lines, need_steps};
pub use staff_list::{StaffCell, StaffColumn, StaffRow, StaffTable, read_staff_table, staff_columns, staff_table, staff_template};
pub use team::{caseload_sum_sentence, member_name, team_finding_sentence, team_summary_sentence};
