//! Everything in the planning tools as a file, and out of one; and all of it cleared away.

use super::rows::Row;
use super::session::Planner;
use super::words::{PlanningWords, planning_words};
use crate::browser;
use crate::reactive::prelude::*;
use crate::view::{Element, View, el, field, live, several};
use ips_core::Language;
use ips_files::{SavedPlan, SavedPlanError};
use wasm_bindgen_futures::spawn_local;

/// The field of the as-of date: it stands at the head of a file, and stays when everything else is cleared.
const AS_OF: &str = "as_of";

/// Why a file cannot be opened.
#[derive(Clone, Debug)]
enum OpenError {
    /// The browser could not read it.
    NotRead,
    /// It is not a saved plan, or not one this version can read.
    File(SavedPlanError),
    /// Its policy is not part of this product.
    UnknownPolicy(String),
}

impl OpenError {
    /// What is wrong, in the language of the page.
    fn sentence(&self, language: Language) -> String {
        let words = &planning_words(language).frame;
        match self {
            Self::NotRead => words.file_not_read.to_owned(),
            Self::File(error) => error.sentence(language),
            Self::UnknownPolicy(id) => (words.open_unknown_policy)(id),
        }
    }
}

impl Planner {
    /// The name and the text of the file that holds everything.
    fn saved_file(self) -> (String, String) {
        let program = self.program.get_untracked();
        let mut fields = self.fields.get_untracked();
        let as_of = fields.remove(AS_OF).unwrap_or_default();
        let plan = untrack(|| SavedPlan {
            policy: program.id().to_owned(),
            policy_version: program.identity().version.clone(),
            as_of,
            fields,
            staff: self.staff.rows(),
            what_if: self.what_if.rows(),
            participants: self.participants.rows(),
            reviews: self.reviews.rows(),
            services: self.services.rows(),
        });
        let day = untrack(|| self.as_of()).map_or_else(String::new, |day| format!("-{day}"));
        (format!("ips-plan-{}{day}.json", plan.policy), plan.to_json())
    }

    /// Takes everything from the text of a saved file, in place of what is on the page.
    fn open(self, text: &str) -> Result<(), OpenError> {
        let saved = SavedPlan::from_json(text).map_err(OpenError::File)?;
        let program = ips_policies::program(&saved.policy).ok_or_else(|| OpenError::UnknownPolicy(saved.policy.clone()))?;
        let mut fields = saved.fields;
        if !saved.as_of.is_empty() {
            fields.insert(AS_OF.to_owned(), saved.as_of);
        }
        self.program.set(program);
        self.fields.set(fields);
        self.staff.replace(saved.staff);
        self.what_if.replace(saved.what_if);
        self.participants.replace(saved.participants);
        self.reviews.replace(saved.reviews);
        self.services.replace(saved.services);
        Ok(())
    }

    /// Forgets everything but the as-of date.
    fn clear(self) {
        self.fields.update(|fields| fields.retain(|name, _| name == AS_OF));
        for list in [self.staff, self.what_if, self.participants, self.reviews, self.services] {
            list.replace(Vec::<Row>::new());
        }
    }
}

const OUTLINE: &str = "usa-button usa-button--outline";

fn button(planner: Planner, class: &'static str, label: fn(&PlanningWords) -> &'static str, act: impl FnMut() + 'static) -> Element {
    el("button").class(class).attr("type", "button").on_click(act).child(planner.word(label))
}

/// Print, save, clear, and open a file.
pub(super) fn file_actions(planner: Planner) -> View {
    let save = move || {
        let (name, text) = planner.saved_file();
        browser::download(&name, &text);
    };
    let print = el("button").class("usa-button").attr("type", "button").on("click", |event| browser::print(&event));
    let actions = el("div")
        .class("ips-actions ips-screen-only")
        .child(print.child(planner.word(|words| words.frame.print)))
        .child(button(planner, OUTLINE, |words| words.frame.save, save))
        .child(clear(planner));
    several([actions.into(), open_file(planner).into()])
}

/// The buttons that take the focus when the question comes and goes.
const CLEAR: &str = "plan-clear";
const KEEP: &str = "plan-keep";

/// Clears everything after a question: it would be gone.
fn clear(planner: Planner) -> View {
    let asked = RwSignal::new(false);
    let answered = move || {
        asked.set(false);
        browser::focus(CLEAR);
    };
    let ask = move || {
        asked.set(true);
        browser::focus(KEEP);
    };
    let confirm = move || {
        let all = move || {
            planner.clear();
            answered();
        };
        el("div")
            .class("ips-confirm")
            .attr("role", "alert")
            .child(el("p").child(planner.word(|words| words.frame.clear_question)))
            .child(button(planner, "usa-button usa-button--secondary", |words| words.frame.clear_yes, all))
            .child(button(planner, OUTLINE, |words| words.frame.cancel, answered).attr("id", KEEP))
    };
    live(move || if asked.get() { confirm() } else { button(planner, OUTLINE, |words| words.frame.clear, ask).attr("id", CLEAR) })
}

/// What became of a file that was chosen.
#[derive(Clone)]
enum Opened {
    Nothing,
    Done,
    Failed(OpenError),
}

/// Opens a file that was saved here.
fn open_file(planner: Planner) -> Element {
    let opened = RwSignal::new(Opened::Nothing);
    let message = live(move || {
        opened.with(|opened| match opened {
            Opened::Nothing => None,
            Opened::Done => Some(el("p").class("ips-said").attr("role", "status").child(planner.word(|words| words.frame.opened))),
            Opened::Failed(error) => Some(el("p").class("usa-error-message").attr("role", "alert").child(error.sentence(planner.language.get()))),
        })
    });
    let input = el("input")
        .class("usa-file-input")
        .attr("id", "open-plan")
        .attr("type", "file")
        .attr("accept", ".json,application/json")
        .attr("aria-describedby", "open-plan-hint")
        .on("change", move |event| {
            let Some(input) = field(&event) else { return };
            spawn_local(async move {
                let text = browser::read_file(&input).await;
                // The same file can be chosen again after a correction.
                input.set_value("");
                let result = text.ok_or(OpenError::NotRead).and_then(|text| planner.open(&text));
                opened.set(result.map_or_else(Opened::Failed, |()| Opened::Done));
            });
        });
    el("div")
        .class("ips-open ips-screen-only")
        .child(el("label").class("usa-label").attr("for", "open-plan").child(planner.word(|words| words.frame.open)))
        .child(el("span").class("usa-hint").attr("id", "open-plan-hint").child(planner.word(|words| words.frame.open_hint)))
        .child(message)
        .child(input)
}
