//! Clocks: what is due on which day, seen from the days on which things happened, and how old a document may be on the first day of work.

mod deadlines;
mod input;
mod item;
mod missing;
mod pre_hire;
mod read;
mod schedule;
mod staffed;

pub use deadlines::{LONGEST_HORIZON, deadlines};
pub use input::{ClockInput, Dates, ParticipantClock, StaffClock, Subject};
pub use item::{DueItem, DueStatus, DueWindow, NotReady};
pub use missing::{MissingEvent, missing_events};
pub use pre_hire::{PreHireJudgment, PreHireQuestion, PreHireWindow, judge, last_first_day, oldest_usable, pre_hire};
pub use read::MOST_PARTICIPANTS;
