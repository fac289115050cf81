//! The state of one screening on a page. It lives in memory and goes with the page, unless the user saves it or asks the browser to keep it.

mod audience;
mod entries;
#[cfg(feature = "files")]
mod file;
#[cfg(feature = "files")]
mod keeping;
mod papers;
mod prefill;
mod reading;
mod record;
mod route;
mod say;
mod stage;
mod state;

pub use audience::Audience;
pub use entries::{DateInput, Entries, Entry, EntryValue};
#[cfg(feature = "files")]
pub(crate) use file::OpenError;
#[cfg(feature = "files")]
pub use keeping::Keeping;
pub use papers::Papers;
pub(crate) use papers::View;
pub use prefill::{NOT_ASKED, NotTaken, Prefilled};
pub use reading::Reading;
pub use stage::Stage;
pub use state::Session;
