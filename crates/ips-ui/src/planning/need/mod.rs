//! Staff needed: what is asked, and what comes of it in both readings and at the top of the fidelity scale.

mod column;
mod form;
mod result;
mod steps;
mod sums;

use super::session::Planner;
use crate::live::live;
use ips_core::staffing::{NeedQuestion, StaffingRules};
use ips_core::{InputError, Loose};
use leptos::prelude::*;

/// What is typed, read.
#[derive(Clone, PartialEq)]
struct Asked {
    /// The question; `None` while there is no number of people.
    question: Option<NeedQuestion>,
    /// The same question for one person, which has everything but the number of people.
    single: Option<NeedQuestion>,
    /// What is wrong with the fields.
    errors: Vec<InputError>,
}

/// Which parts are unfolded, for each way of counting.
#[derive(Clone, Copy)]
struct Folds {
    sums: [RwSignal<bool>; 3],
    steps: [RwSignal<bool>; 3],
}

impl Folds {
    /// What to plan on is unfolded.
    fn new() -> Self {
        let each = || [RwSignal::new(false), RwSignal::new(true), RwSignal::new(false)];
        Self { sums: each(), steps: each() }
    }
}

/// The tool.
pub(super) fn staff_needed(planner: Planner) -> AnyView {
    let asked = Memo::new(move |_| read(planner));
    let folds = Folds::new();
    view! {
        <p {..planner.word(|words| words.need.intro)} class="ips-screen-only"></p>
        {form::form(planner, asked)}
        {live(move || result::result(planner, asked, folds))}
        {steps::steps(planner, asked, folds)}
    }
    .into_any()
}

fn read(planner: Planner) -> Asked {
    let staffing = &planner.program.get().planning().staffing;
    let cell = |name: &str| Loose::cell(&planner.field(&format!("need.{name}")));
    let object = |people: Loose| {
        let mut fields = vec![("people".to_owned(), people)];
        let mut put = |name: &str, is_asked: bool| fields.extend(is_asked.then(|| (name.to_owned(), cell(name))));
        put("leader_caseload", !staffing.leader_caseload.is_empty());
        put("post", true);
        put("phase", !staffing.start_up.is_empty());
        put("people_per_post", true);
        Loose::Object(fields)
    };
    let (question, errors) = NeedQuestion::read(&object(cell("people")));
    let (single, _) = NeedQuestion::read(&object(Loose::Text("1".to_owned())));
    Asked { question, single, errors }
}

/// The rules of the as-of date; `None` while it is no date, or where no ratio is in force.
fn rules(planner: Planner) -> Option<StaffingRules<'static>> {
    StaffingRules::on(planner.program.get().planning(), planner.as_of()?)
}
