//! The words of the part of the page that changes. A language is one file that fills [`EmbedWords`].

mod en;
mod es;
mod texts;

use ips_core::Language;

pub(super) use texts::EmbedWords;

/// The words of one language.
pub(super) fn embed_words(language: Language) -> &'static EmbedWords {
    match language {
        Language::En => &en::WORDS,
        Language::Es => &es::WORDS,
    }
}
