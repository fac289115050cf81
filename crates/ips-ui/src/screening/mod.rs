//! The screening itself: from the date to the result, guided or on one page.

mod actions;
mod after_call;
mod call;
mod heading;
mod question;
mod result;
mod review;
#[cfg(feature = "files")]
mod saved_bar;
mod start;
mod status;

#[cfg(feature = "files")]
pub use saved_bar::SavedBar;

pub use after_call::AfterCall;
pub use start::as_of;

use crate::live::live;
use crate::session::{Session, Stage};
use leptos::prelude::*;

/// A whole screening. The caller owns the session, so that the answers outlive a change of language or policy.
#[component]
pub fn Screener(
    /// The state of the screening.
    session: Session,
) -> impl IntoView {
    // The policy is part of the key: its questions are built anew when it changes.
    let place = Memo::new(move |_| (session.stage.get(), session.policy.get().id()));
    live(move || {
        let (stage, _) = place.get();
        // What a stage reads while it is built must not build it again: the parts that have to follow do so by themselves.
        untrack(|| show(session, stage))
    })
}

fn show(session: Session, stage: Stage) -> AnyView {
    match stage {
        Stage::Start => start::start(session),
        Stage::Question(name) => match session.policy.get().fact_named(&name) {
            Some(fact) => question::question(session, fact),
            None => review::review(session),
        },
        Stage::Review => review::review(session),
        Stage::Call => call::call(session),
        Stage::Result => result::result(session),
    }
}
