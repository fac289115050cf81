//! The pages of IPS Kit.
//!
//! Every page is an HTML file written beforehand, in every language, and readable without scripts. The pages that screen are
//! hydrated by one bundle, those that plan by another, the one for payers by a third, the one for lists by a fourth, so that none carries the code of another; the
//! rest load no script at all. There is no router: a link is a link. On a page with a bundle, language and policy change in place, so that what was put
//! in stays; the address follows, and nothing that was put in is ever part of it.

#![allow(clippy::needless_pass_by_value, reason = "a page owns where it stands")]
#![allow(clippy::large_types_passed_by_value, reason = "a list of people is a handful of handles, made to be copied")]
#![allow(clippy::redundant_closure, reason = "`view!` makes one type of all closures that are written in it, and of no others")]

mod batch;
mod browser_history;
#[cfg(feature = "ssr")]
mod contact;
#[cfg(feature = "hydrate")]
mod early;
mod embed;
#[cfg(feature = "ssr")]
mod html;
mod page;
mod plan_page;
mod policy_switch;
mod screen_page;
mod shell;
#[cfg(feature = "hydrate")]
mod start;
#[cfg(feature = "ssr")]
mod static_page;

pub use batch::{BatchPage, serve, start_beside};
pub use embed::{EmbedPage, Release, ReleasePolicy};
#[cfg(feature = "ssr")]
pub use embed::{FileSize, Published, PublishedRelease, reference};
#[cfg(feature = "ssr")]
pub use html::to_html;
pub use page::{Page, Place};
pub use plan_page::PlanPage;
pub use screen_page::ScreenPage;
#[cfg(feature = "hydrate")]
pub use start::start;
#[cfg(feature = "ssr")]
pub use static_page::{NotFound, StaticPage};
