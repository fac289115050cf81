//! The pages of IPS Kit.
//!
//! Every page is an HTML file written beforehand, in every language, and readable without scripts. The pages that screen are
//! hydrated by one bundle; the others load no script at all. There is no router: a link is a link. On a page that screens,
//! language and policy change in place, so that the answers stay; the address follows, and no answer is ever part of it.

mod browser_history;
mod page;
#[cfg(feature = "ssr")]
mod prose;
mod screen_page;
mod shell;
#[cfg(feature = "ssr")]
mod static_page;
mod words;

pub use page::{Page, Place};
pub use screen_page::screen_page;
#[cfg(feature = "ssr")]
pub use static_page::{not_found, static_page};
pub use words::{SiteWords, site_words};
