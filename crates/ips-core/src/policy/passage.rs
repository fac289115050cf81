//! Where a document says something.

use crate::words::{Language, Text};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A passage of the policy's document, as a policy file cites it. The document itself is named once, in [`Identity::document`](super::Identity::document).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[serde(deny_unknown_fields)]
pub struct Passage {
    /// The heading as printed.
    pub heading: String,
    /// The item or paragraph under it.
    #[cfg_attr(feature = "js", tsify(type = "string"))]
    pub item: Item,
}

/// The item or paragraph under a heading: a text in every language where we describe it ("last paragraph"), one and the same where the document
/// names it ("B 3"). In JSON it is the English one, in the language of the documents, as a string.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item(Text);

impl Item {
    /// What is said of it in one language.
    pub fn get(&self, language: Language) -> &str {
        self.0.get(language)
    }
}

/// As the document names it, whatever the language.
impl From<&str> for Item {
    fn from(named: &str) -> Self {
        Self(Text { en: named.to_owned(), es: named.to_owned() })
    }
}

/// The two forms in a policy file.
#[derive(Deserialize)]
#[serde(untagged, expecting = "an item is a text, or a text in every language: { en = \"item 2\", es = \"punto 2\" }")]
enum Written {
    Named(String),
    Described(Text),
}

impl<'de> Deserialize<'de> for Item {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if !deserializer.is_human_readable() {
            return Text::deserialize(deserializer).map(Self);
        }
        Ok(match Written::deserialize(deserializer)? {
            Written::Named(named) => Self::from(named.as_str()),
            Written::Described(text) => Self(text),
        })
    }
}

impl Serialize for Item {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() { serializer.serialize_str(&self.0.en) } else { self.0.serialize(serializer) }
    }
}

/// The id of a rule in the inventory.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[serde(transparent)]
pub struct RuleId(pub String);

impl fmt::Display for RuleId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}
