//! The screening itself: from the date to the result, guided or on one page.

mod actions;
mod heading;
mod question;
mod result;
mod review;
mod start;
mod status;
mod worksheet;

use crate::live;
use crate::session::{Session, Stage};
use leptos::prelude::*;
use question::Question;
use result::ResultPage;
use review::Review;
use start::Start;
use worksheet::Worksheet;

/// A whole screening. The caller owns the session, so that the answers outlive a change of language or policy.
#[component]
pub fn Screener(
    /// The state of the screening.
    session: Session,
) -> impl IntoView {
    // The policy is part of the key: its questions are built anew when it changes.
    let place = Memo::new(move |_| (session.stage.get(), session.policy.get().id()));
    live::view(move || match place.get().0 {
        Stage::Start => view! { <Start session=session /> }.into_any(),
        Stage::Question(name) => match session.policy.get_untracked().fact_named(&name) {
            Some(fact) => view! { <Question session=session fact=fact /> }.into_any(),
            None => view! { <Review session=session /> }.into_any(),
        },
        Stage::Review => view! { <Review session=session /> }.into_any(),
        Stage::Worksheet => view! { <Worksheet session=session /> }.into_any(),
        Stage::Result => view! { <ResultPage session=session /> }.into_any(),
    })
}
