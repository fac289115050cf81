//! What the planning tasks say beside the sentences that every surface shares. A language is one file, which must be complete to compile.

mod en;
mod es;
mod texts;

use ips_core::Language;

pub(super) use texts::Words;

impl Words {
    pub(super) fn of(language: Language) -> &'static Self {
        match language {
            Language::En => &en::WORDS,
            Language::Es => &es::WORDS,
        }
    }
}
