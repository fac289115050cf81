//! How a table of words is declared: a list of names, which every language fills.

/// Declares the words of one subject. Names before the semicolon are plain words; those after it have the type that stands beside them, most often a
/// function of what the sentence is about. A language that leaves one out does not compile.
macro_rules! words {
    ($(#[$about:meta])* $table:ident: $($word:ident),* $(,)? $(; $($(#[$hint:meta])* $other:ident: $kind:ty),* $(,)?)?) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug)]
        #[allow(missing_docs, reason = "a field says what its text says")]
        pub struct $table {
            $(pub $word: &'static str,)*
            $($($(#[$hint])* pub $other: $kind,)*)?
        }

        impl $table {
            /// The plain words by their names: what tests look for on a page.
            pub fn plain(&self) -> Vec<(&'static str, &'static str)> {
                vec![$((stringify!($word), self.$word)),*]
            }
        }
    };
}

pub(crate) use words;
