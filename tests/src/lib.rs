//! What the tests of IPS Kit share: tables of cases, the oracles, the built command and the places of the repository.
//!
//! The oracles and the tables are written from the policies' documents and the conventions of the project, never from the
//! core, so that the core can be wrong and they would say so. Everything here may panic: it runs in tests only.

mod case;
mod command;
mod oracle;
mod place;
mod planning;
mod run;

pub use case::{Case, Table, Wrong};
pub use command::Ips;
pub use oracle::{BestSplit, Expected, FactValues, Oracle, StaffQuestion, Value3, best_splits, louisiana, north_carolina};
pub use place::{case_tables, repository, sources};
pub use planning::{Complaints, PlanningTable, codes, input};
pub use run::{Ran, screen_line};
