//! The state of one screening on a page. It lives in memory only and goes with the page.

mod audience;
mod entries;
mod file;
mod reading;
mod route;
mod say;
mod stage;
mod state;

pub use audience::Audience;
pub use entries::{DateInput, Entries, Entry, EntryValue};
pub(crate) use file::OpenError;
pub use reading::Reading;
pub use stage::Stage;
pub use state::Session;
