//! The pages of IPS Kit.
//!
//! Every page is an HTML file written beforehand, in every language, and readable without scripts. The pages that screen are
//! hydrated by one bundle, those that plan by another, the one for payers by a third, so that none carries the code of another; the
//! rest load no script at all. There is no router: a link is a link. On a page with a bundle, language and policy change in place, so that what was put
//! in stays; the address follows, and nothing that was put in is ever part of it.

mod browser_history;
mod embed;
mod page;
mod plan_page;
mod policy_switch;
#[cfg(feature = "ssr")]
mod prose;
mod screen_page;
mod shell;
#[cfg(feature = "hydrate")]
mod start;
#[cfg(feature = "ssr")]
mod static_page;
mod words;

#[cfg(feature = "ssr")]
pub use embed::{FileSize, Published, PublishedRelease, reference};
pub use embed::{Release, ReleasePolicy, embed_page};
pub use page::{Page, Place};
pub use plan_page::plan_page;
pub use screen_page::screen_page;
#[cfg(feature = "hydrate")]
pub use start::start;
#[cfg(feature = "ssr")]
pub use static_page::{not_found, static_page};
pub use words::{SiteWords, site_words};
