//! What the product says. A language is one folder here, and every subject one file in it; what a folder leaves out does not compile.

mod amount;
pub(crate) mod en;
pub(crate) mod es;
mod named;
pub mod names;
mod speaker;
pub mod tables;

use ips_core::Language;
use tables::{Around, Call, Embed, Keep, Labels, People, Planning, Program, Prose, Reference, ResultPage, Screening};

pub use amount::number_text;
pub(crate) use amount::{Unit, column_name, counted, in_thousands, none_or, several};
pub(crate) use named::Named;
pub use speaker::{Speaker, SumLine};

/// What a language says: `spoken!(language, clocks::length(length))`. The languages stand here and nowhere else above the core.
macro_rules! spoken {
    ($language:expr, & $subject:ident :: $table:ident) => {
        match $language {
            ips_core::Language::En => &$crate::words::en::$subject::$table,
            ips_core::Language::Es => &$crate::words::es::$subject::$table,
        }
    };
    ($language:expr, $subject:ident :: $say:ident ( $($value:expr),* $(,)? )) => {
        match $language {
            ips_core::Language::En => $crate::words::en::$subject::$say($($value),*),
            ips_core::Language::Es => $crate::words::es::$subject::$say($($value),*),
        }
    };
}

pub(crate) use spoken;

/// Lets a language say what is wrong and what to do. Where nobody tells which language is read, an error speaks English.
macro_rules! sentence {
    ($error:ty, $subject:ident :: $say:ident) => {
        impl $error {
            /// What is wrong and what to do, in a few sentences.
            pub fn sentence(&self, language: ips_core::Language) -> String {
                $crate::words::spoken!(language, $subject::$say(self))
            }
        }

        impl std::fmt::Display for $error {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str(&self.sentence(ips_core::Language::En))
            }
        }

        impl std::error::Error for $error {}
    };
}

pub(crate) use sentence;

/// The words of the screening pages.
pub fn screening(language: Language) -> &'static Screening {
    spoken!(language, &screening::SCREENING)
}

/// The words of a screening during a call.
pub fn call(language: Language) -> &'static Call {
    spoken!(language, &call::CALL)
}

/// The words of what is saved and kept.
pub fn keep(language: Language) -> &'static Keep {
    spoken!(language, &call::KEEP)
}

/// The words of a result, and of the pages and the paper that come of it.
pub fn result_page(language: Language) -> &'static ResultPage {
    spoken!(language, &result_page::RESULT_PAGE)
}

/// The words of the page that screens a list of people.
pub fn people(language: Language) -> &'static People {
    spoken!(language, &people::PEOPLE)
}

/// The words of the planning pages.
pub fn planning(language: Language) -> &'static Planning {
    spoken!(language, &planning::PLANNING)
}

/// The short labels of a record and of a policy's description.
pub fn labels(language: Language) -> &'static Labels {
    spoken!(language, &labels::LABELS)
}

/// What a policy says to agencies, and what the tasks take.
pub fn program(language: Language) -> &'static Program {
    spoken!(language, &program::PROGRAM)
}

/// What stands around the pages.
pub fn around(language: Language) -> &'static Around {
    spoken!(language, &pages::AROUND)
}

/// The pages that only tell something.
pub fn prose(language: Language) -> &'static Prose {
    spoken!(language, &pages::PROSE)
}

/// The form with which a publisher chooses a checker.
pub fn embed(language: Language) -> &'static Embed {
    spoken!(language, &embed::EMBED)
}

/// What can be looked up about the checker.
pub fn reference(language: Language) -> &'static Reference {
    spoken!(language, &embed::REFERENCE)
}

/// A day, written out in a language: "March 15, 2026".
pub fn date(day: chrono::NaiveDate, language: Language) -> String {
    spoken!(language, results::day(day))
}

/// What is wrong with an entry and what to do about it, in English, without the other languages.
pub(crate) fn english_input_error(error: &ips_core::InputError) -> (String, String) {
    en::errors::of_input(error)
}

/// What a field is called that every policy shares, by its name in the input (`hire_date`, `caseload`); `None` for a name that only a
/// policy explains, or nobody.
pub fn field_heading(name: &str, language: Language) -> Option<&'static str> {
    spoken!(language, headings::heading(name))
}
