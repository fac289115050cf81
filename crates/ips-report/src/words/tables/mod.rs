//! Tables of words, by subject. A table says which words there are; a language fills it.

/// Declares the words of one subject: plain words first, then those of other types behind their type, most often that of a function of what a
/// sentence is about. A language that leaves one out does not compile.
macro_rules! words {
    ($(#[$about:meta])* $table:ident: $($word:ident),* $(,)? $(; $(#[$hint:meta])* $kind:ty: $other:ident $(, $more:ident)*)* $(;)?) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug)]
        #[allow(missing_docs, reason = "a field says what its text says")]
        pub struct $table {
            $(pub $word: &'static str,)*
            $($(#[$hint])* pub $other: $kind, $(pub $more: $kind,)*)*
        }

        impl $table {
            /// The plain words by their names: what tests look for on a page.
            pub fn plain(&self) -> Vec<(&'static str, &'static str)> {
                vec![$((stringify!($word), self.$word)),*]
            }
        }
    };
}

mod call;
mod embed;
mod labels;
mod pages;
mod people;
mod planning;
mod program;
mod result_page;
mod screening;

pub use call::{Call, Keep};
pub use embed::{Embed, Reference};
pub use labels::Labels;
pub use pages::{Around, Prose, Section};
pub use people::People;
pub use planning::{Book, Check, Deadlines, Fidelity, Frame, Need, Plan, Planning, Stay, Units};
pub use program::Program;
pub use result_page::ResultPage;
pub use screening::Screening;

use super::names;
