//! Everything in the planning tools as a file, and out of one; and all of it cleared away.

use super::button::{OUTLINE, button, button_with_id, pressed};
use super::fields::{Pick, file_field};
use super::rows::Row;
use super::session::Planner;
use crate::browser;
use crate::live::live;
use ips_core::{Language, shortened};
use ips_report::words::planning;
use ips_report::{SavedError, SavedFile, SavedPlan};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;

/// The field of the as-of date: it stands at the head of a file, and stays when everything else is cleared.
const AS_OF: &str = "as_of";

/// Why a file cannot be opened.
#[derive(Clone, Debug)]
enum OpenError {
    /// The browser could not read it.
    NotRead,
    /// It is not a saved plan, or not one this version can read.
    File(SavedError),
    /// Its policy is not part of this product.
    UnknownPolicy(String),
}

impl OpenError {
    /// What is wrong, in the language of the page.
    fn sentence(&self, language: Language) -> String {
        let words = &planning(language).frame;
        match self {
            Self::NotRead => words.file_not_read.to_owned(),
            Self::File(error) => error.sentence(language),
            Self::UnknownPolicy(id) => (words.open_unknown_policy)(id),
        }
    }
}

impl Planner {
    /// Everything, as it is saved.
    fn saved(self) -> SavedPlan {
        let program = self.program.get_untracked();
        let mut fields = self.fields.get_untracked();
        let as_of = fields.remove(AS_OF).unwrap_or_default();
        untrack(|| SavedPlan {
            policy: program.id().to_owned(),
            policy_version: program.identity().version.clone(),
            as_of,
            fields,
            staff: self.staff.rows(),
            what_if: self.what_if.rows(),
            participants: self.participants.rows(),
            reviews: self.reviews.rows(),
            services: self.services.rows(),
            authorizations: self.authorizations.rows(),
        })
    }

    /// Hands everything to the user as a file.
    fn save(self) {
        let plan = self.saved();
        let day = untrack(|| self.as_of()).map_or_else(String::new, |day| format!("-{day}"));
        browser::download(&format!("ips-plan-{}{day}.json", plan.policy), &plan.to_json());
    }

    /// Takes everything from the text of a saved file, in place of what is on the page.
    fn open(self, text: &str) -> Result<(), OpenError> {
        let saved = SavedPlan::from_json(text).map_err(OpenError::File)?;
        let program = ips_policies::program(&saved.policy).ok_or_else(|| OpenError::UnknownPolicy(shortened(&saved.policy).into_owned()))?;
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
        self.authorizations.replace(saved.authorizations);
        Ok(())
    }

    /// Forgets everything but the as-of date.
    fn clear(self) {
        self.fields.update(|fields| fields.retain(|name, _| name == AS_OF));
        for list in [self.staff, self.what_if, self.participants, self.reviews, self.services, self.authorizations] {
            list.replace(Vec::<Row>::new());
        }
    }
}

/// Print, save, clear, and open a file.
pub(super) fn file_actions(planner: Planner) -> AnyView {
    let print = pressed("usa-button", None, planner.word(|words| words.frame.print), Box::new(|event| browser::print(&event)));
    view! {
        <div class="ips-actions ips-screen-only">
            {print}
            {button(planner, OUTLINE, |words| words.frame.save, move || planner.save())}
            {clear(planner)}
        </div>
        {open_file(planner)}
    }
    .into_any()
}

/// The buttons that take the focus when the question comes and goes.
const CLEAR: &str = "plan-clear";
const KEEP: &str = "plan-keep";

/// Clears everything after a question: it would be gone.
fn clear(planner: Planner) -> AnyView {
    let asked = RwSignal::new(false);
    let ask = move || {
        asked.set(true);
        browser::focus(KEEP);
    };
    live(move || if asked.get() { confirm(planner, asked) } else { button_with_id(planner, OUTLINE, CLEAR, |words| words.frame.clear, ask) })
}

fn confirm(planner: Planner, asked: RwSignal<bool>) -> AnyView {
    let answered = move || {
        asked.set(false);
        browser::focus(CLEAR);
    };
    let all = move || {
        planner.clear();
        answered();
    };
    view! {
        <div class="ips-confirm" role="alert">
            <p {..planner.word(|words| words.frame.clear_question)}></p>
            {button(planner, "usa-button usa-button--secondary", |words| words.frame.clear_yes, all)}
            {button_with_id(planner, OUTLINE, KEEP, |words| words.frame.cancel, answered)}
        </div>
    }
    .into_any()
}

/// Opens a file that was saved here.
fn open_file(planner: Planner) -> AnyView {
    // What became of a file that was chosen.
    let opened = RwSignal::new(None::<Result<(), OpenError>>);
    let message = live(move || {
        opened.with(|opened| match opened {
            None => ().into_any(),
            Some(Ok(())) => view! { <p {..planner.word(|words| words.frame.opened)} class="ips-said" role="status"></p> }.into_any(),
            Some(Err(error)) => view! { <p class="usa-error-message" role="alert">{error.sentence(planner.language.get())}</p> }.into_any(),
        })
    });
    let open = move |input: HtmlInputElement| {
        spawn_local(async move {
            let text = browser::read_file(&input, SavedFile::Plan).await;
            opened.set(Some(text.ok_or(OpenError::NotRead).and_then(|text| planner.open(&text))));
        });
    };
    let words: [Pick; 2] = [|words| words.frame.open, |words| words.frame.open_hint];
    file_field(planner, "ips-open ips-screen-only", "open-plan".to_owned(), words, ".json,application/json", message, open)
}
