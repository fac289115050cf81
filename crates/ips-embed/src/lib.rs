//! The embeddable checker: a screening inside `<ips-checker>`, on a page of somebody else.
//!
//! The custom element itself is written in TypeScript (`js/`): it knows attributes, events, frames and the colours of the page around
//! it. What is asked and what comes of it is shown by the same components as on the site. This crate is the door between the two:
//! bytes of a policy become [`Rules`], and a [`Checker`] shows a screening by them and tells what happens to it.
//! No policy is part of the module: the page fetches the one it shows.

mod checker;
mod news;
mod rules;

pub use checker::Checker;
pub use rules::Rules;
