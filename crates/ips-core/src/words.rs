//! Languages, voices and the texts that exist in each of them.

use serde::{Deserialize, Serialize};

/// A language the product speaks. Adding one means a field in [`Text`], which every policy file must then fill.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Spanish.
    Es,
}

impl Language {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::En, Self::Es];

    /// The language subtag of BCP 47, as in `<html lang>`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
        }
    }

    /// The language with this tag; a region is ignored, so `es-MX` is Spanish.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next()?;
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }
}

/// Whom a text speaks to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Voice {
    /// A worker who screens a referral, speaking of the person in the third person.
    #[default]
    Worker,
    /// The person, or somebody close; plain words, addressed as "you".
    Public,
    /// A reviewer at the payer, reading the paper afterwards.
    Reviewer,
}

impl Voice {
    /// Of a text and the same in words for the public, the one that this voice reads.
    pub fn own<'a>(self, text: &'a Text, public: Option<&'a Text>) -> &'a Text {
        public.filter(|_| self == Self::Public).unwrap_or(text)
    }
}

/// One text in every language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// English.
    pub en: String,
    /// Spanish.
    pub es: String,
}

impl Text {
    /// The text in one language.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::En => &self.en,
            Language::Es => &self.es,
        }
    }
}

/// One text in every language, with other words for the public or the reviewer where theirs differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// What the worker reads, and everybody else unless they have their own words.
    pub worker: Text,
    /// Plain words for the person, where the worker's would not do.
    pub public: Option<Text>,
    /// Words for the reviewer, where the worker's would not do.
    pub reviewer: Option<Text>,
}

impl Wording {
    /// The text for one voice in one language.
    pub fn get(&self, voice: Voice, language: Language) -> &str {
        let own = match voice {
            Voice::Worker => None,
            Voice::Public => self.public.as_ref(),
            Voice::Reviewer => self.reviewer.as_ref(),
        };
        own.unwrap_or(&self.worker).get(language)
    }
}
