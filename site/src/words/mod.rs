//! The words around the pages. A language is one file that fills [`SiteWords`].

mod en;
mod es;
mod texts;

use ips_core::Language;

pub use texts::SiteWords;

/// The words of one language.
pub fn site_words(language: Language) -> &'static SiteWords {
    match language {
        Language::En => &en::WORDS,
        Language::Es => &es::WORDS,
    }
}
