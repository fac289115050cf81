//! The words of the interface. A language is one file that fills [`Words`]: what is not translated does not compile.

mod en;
mod es;
mod texts;

use ips_core::Language;

pub use texts::Words;

/// The words of one language.
pub fn words(language: Language) -> &'static Words {
    match language {
        Language::En => &en::WORDS,
        Language::Es => &es::WORDS,
    }
}
