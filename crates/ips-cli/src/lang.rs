//! The language of readable text, as an argument.

use clap::{Args as ClapArgs, ValueEnum};
use ips_core::Language;

/// How to speak.
#[derive(Debug, ClapArgs)]
pub(crate) struct Words {
    /// The language of readable text
    #[arg(long, value_enum, default_value_t = Lang::En)]
    pub(crate) lang: Lang,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Lang {
    /// English
    En,
    /// Spanish
    Es,
}

impl Words {
    pub(crate) fn language(&self) -> Language {
        match self.lang {
            Lang::En => Language::En,
            Lang::Es => Language::Es,
        }
    }
}
