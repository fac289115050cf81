//! The texts of the pages that only tell something. A language is one file that fills [`Prose`].

mod en;
mod es;
mod texts;

use ips_core::Language;

pub(crate) use texts::{Prose, Section};

/// The texts of one language.
pub(crate) fn prose(language: Language) -> &'static Prose {
    match language {
        Language::En => &en::PROSE,
        Language::Es => &es::PROSE,
    }
}
