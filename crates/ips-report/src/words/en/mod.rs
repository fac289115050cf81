//! English.

pub(crate) mod amounts;
pub(crate) mod call;
pub(crate) mod embed;
pub(crate) mod errors;
pub(crate) mod files;
pub(crate) mod headings;
pub(crate) mod labels;
pub(crate) mod pages;
pub(crate) mod people;
#[cfg(feature = "people-lists")]
pub(crate) mod people_list;
pub(crate) mod planning;
pub(crate) mod program;
pub(crate) mod result_page;
pub(crate) mod results;
pub(crate) mod screening;
pub(crate) mod staff_list;
