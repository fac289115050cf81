//! What has an id in a policy file: results show the id, and whoever shows a result has the words at hand.

use crate::policy::planning::{Band, Deadline, Event, PreHireCheck, ReEvaluationCondition, Scale, TeamState};
use crate::policy::{Alternative, Criterion, Fact, Part};
use serde::Serializer;

/// Something with an id.
pub(crate) trait Identified {
    /// The id.
    fn id(&self) -> &str;
}

macro_rules! identified {
    ($($item:ty),* $(,)?) => {
        $(impl Identified for $item {
            fn id(&self) -> &str {
                &self.id
            }
        })*
    };
}

identified!(Alternative, Band, Criterion, Deadline, Event, Part, PreHireCheck, ReEvaluationCondition, Scale, TeamState);

impl Identified for Fact {
    fn id(&self) -> &str {
        &self.name
    }
}

/// For a field that holds something by its id; serde hands a reference to the field, whatever the field is.
#[allow(clippy::trivially_copy_pass_by_ref)]
pub(crate) fn id<I: Identified, S: Serializer>(item: &&I, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(item.id())
}

/// For a field that holds several.
pub(crate) fn ids<I: Identified, S: Serializer>(items: &[&I], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(items.iter().map(|item| item.id()))
}
