//! What a result says: blocks that every writer knows, and for each task the report that its answer becomes.

mod ask;
mod asked;
mod authorization;
mod block;
mod build;
mod criteria;
mod deadlines;
mod described;
mod fidelity;
mod identity;
mod need;
mod open;
mod paper;
mod plan;
mod policy;
mod program;
mod review;
mod screening;
mod team;
mod whole;

pub use ask::{Ask, Asks, Paper, Wanted, asks};
pub use asked::{TaskField, TaskFields, task_fields};
pub use authorization::authorization_report;
pub use block::{Block, Cell, Chart, Column, Dated, Detail, Field, Finding, Fold, Mark, Row, Section, Series, State, StateKind, Table, Value, rule_ids};
pub use criteria::findings;
pub use deadlines::{UnknownDay, deadline_report, document, document_asked, due_list, missing, unknown_days};
pub use fidelity::fidelity_report;
pub use need::need_report;
pub use open::{OpenGroup, open_groups, proofs};
pub use paper::papers;
pub use plan::plan_report;
pub use policy::{policies_report, policy_report};
pub use review::review_report;
pub use screening::{RecordContext, screening_report};
pub use team::{team_change, team_report};
pub use whole::{Note, Report, past_review};
