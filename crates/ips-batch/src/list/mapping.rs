//! What somebody says of the columns of a list, in place of what their headings say.

use ips_core::Input;
use ips_core::list::DateOrder;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// Which column is which fact, by its heading, and how days are written: what is corrected once and kept for the next list of the same kind.
///
/// ```
/// use ips_batch::Mapping;
/// use ips_core::list::DateOrder;
///
/// let mapping: Mapping = serde_json::from_str(r#"{"columns": {"Born": "date_of_birth", "Age": null}, "dates": "day_first"}"#)?;
/// assert_eq!(mapping.columns["Born"].as_deref(), Some("date_of_birth"));
/// assert_eq!(mapping.order(), DateOrder::Day);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Mapping {
    /// The name of the fact by the heading of its column; `null` for a column that is not read. Headings that are not named here are known by the words of
    /// the policy.
    pub columns: BTreeMap<String, Option<String>>,
    /// How days in three numbers are written. Without it their columns have to tell.
    pub dates: Option<WrittenDates>,
}

/// Which number of a day comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WrittenDates {
    /// Month, day, year, as in the United States.
    MonthFirst,
    /// Day, month, year.
    DayFirst,
}

impl Mapping {
    /// The mapping that a saved one says: the same as reading its JSON, for whoever has a reader of inputs and no other. `None` where it is none.
    ///
    /// ```
    /// use ips_batch::Mapping;
    ///
    /// let text = r#"{"columns": {"Born": "date_of_birth", "Age": null}, "dates": "day_first"}"#;
    /// assert_eq!(Mapping::read(&serde_json::from_str(text)?), serde_json::from_str(text).ok());
    /// assert_eq!(Mapping::read(&serde_json::from_str(r#"{"column": {}}"#)?), None);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn read(input: &Input<'_>) -> Option<Self> {
        let Input::Object(parts) = input else { return None };
        let mut mapping = Self::default();
        for (name, part) in parts {
            match (&**name, part) {
                ("columns", Input::Object(columns)) => {
                    for (heading, fact) in columns {
                        let fact = match fact {
                            Input::Missing => None,
                            Input::Text(fact) => Some(fact.to_string()),
                            _ => return None,
                        };
                        mapping.columns.insert(heading.to_string(), fact);
                    }
                }
                ("dates", Input::Text(order)) if order == "month_first" => mapping.dates = Some(WrittenDates::MonthFirst),
                ("dates", Input::Text(order)) if order == "day_first" => mapping.dates = Some(WrittenDates::DayFirst),
                ("dates", Input::Missing) => {}
                _ => return None,
            }
        }
        Some(mapping)
    }

    /// The order of days; `Usual` where nothing is said.
    pub fn order(&self) -> DateOrder {
        match self.dates {
            None => DateOrder::Usual,
            Some(WrittenDates::MonthFirst) => DateOrder::Month,
            Some(WrittenDates::DayFirst) => DateOrder::Day,
        }
    }
}

/// Why a mapping cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MappingError {
    /// The policy has no fact of this name.
    UnknownFact {
        /// The heading it was named for.
        heading: String,
        /// The name.
        fact: String,
        /// A known name that is much like it.
        nearest: Option<String>,
    },
    /// Two headings name one fact.
    FactTwice {
        /// The name of the fact.
        fact: String,
        /// The headings.
        headings: [String; 2],
    },
}

impl fmt::Display for MappingError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownFact { heading, fact, nearest } => {
                write!(out, "column `{heading}`: the policy has no fact `{fact}`")?;
                nearest.iter().try_for_each(|nearest| write!(out, "; did you mean `{nearest}`?"))
            }
            Self::FactTwice { fact, headings: [one, other] } => {
                write!(out, "the columns `{one}` and `{other}` are both named as `{fact}`; give null for one of them")
            }
        }
    }
}

impl std::error::Error for MappingError {}
