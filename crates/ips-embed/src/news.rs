//! What the page around a checker is told. Answers are never part of it unless the publisher asked for them in so many words:
//! neither the answers themselves nor the code of a result, from which few answers could be guessed, nor which question is shown,
//! because the answers decide which one comes next.
//!
//! | event | detail |
//! |---|---|
//! | `step` | `stage` (`start`, `question`, `review`, `call`, `result`), `answered` and `questions` (how many) |
//! | `result` | `outcome` (`eligible`, `not_eligible`, `undetermined`), `scope` (`all`, or `person`: only what the person can tell) |
//! | `reset` | nothing more |
//!
//! Each detail also has `policy`, `policyVersion` and `asOf` (`YYYY-MM-DD`, or null while there is no date). `answers` and `fingerprint` are always
//! there for the element, which leaves them out unless it has the attribute `include-answers`.

use ips_core::{Answered, Outcome};
use ips_ui::{Audience, DateInput, Session, Stage, later};
use js_sys::{Function, Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// Tells what happens to one screening.
pub(crate) struct News {
    session: Session,
    tell: Function,
}

impl News {
    pub(crate) fn new(session: Session, tell: Function) -> Self {
        Self { session, tell }
    }

    /// Tells from now on until the view it is called in goes.
    pub(crate) fn follow(self) {
        let Self { session, tell } = self;
        let (steps, results) = (tell.clone(), tell.clone());
        later(move || {
            let stage = session.stage.get();
            untrack(|| step(session, &stage, &steps));
        });
        let outcome =
            Memo::new(move |_| (session.stage.get() == Stage::Result).then(|| (session.shown_outcome(), session.policy.get().id(), session.as_of.get())));
        later(move || {
            if let Some((Some(outcome), ..)) = outcome.get() {
                untrack(|| result(session, outcome, &results));
            }
        });
        later(move || {
            if session.restarts.get() > 0 {
                untrack(|| send(&tell, "reset", &detail(session)));
            }
        });
    }
}

fn step(session: Session, stage: &Stage, tell: &Function) {
    let name = match stage {
        Stage::Start => "start",
        Stage::Question(_) => "question",
        Stage::Review => "review",
        Stage::Call => "call",
        Stage::Result => "result",
    };
    let (answered, questions) = session.progress();
    let detail = detail(session);
    put(&detail, "stage", name);
    put(&detail, "answered", u32::try_from(answered).unwrap_or(u32::MAX));
    put(&detail, "questions", u32::try_from(questions).unwrap_or(u32::MAX));
    send(tell, "step", &detail);
}

fn result(session: Session, outcome: Outcome, tell: &Function) {
    let detail = detail(session);
    let name = match outcome {
        Outcome::Eligible => "eligible",
        Outcome::NotEligible => "not_eligible",
        Outcome::Undetermined => "undetermined",
    };
    put(&detail, "outcome", name);
    put(&detail, "scope", if session.audience == Audience::Worker { "all" } else { "person" });
    if let Some(found) = session.reading.get_untracked().determination {
        put(&detail, "fingerprint", found.fingerprint.as_str());
        let answers = Object::new();
        for answered in found.findings.iter().flat_map(|finding| &finding.facts) {
            put(&answers, &answered.fact.name, value(answered));
        }
        put(&detail, "answers", answers);
    }
    send(tell, "result", &detail);
}

/// An answer in the form of JSON.
fn value(answered: &Answered<'_>) -> JsValue {
    match answered.value {
        ips_core::Value::YesNo(yes) => yes.into(),
        ips_core::Value::Year(year) => year.into(),
        ips_core::Value::Date(_) | ips_core::Value::Choice(_) => (*answered.word()).into(),
    }
}

/// What every event says.
fn detail(session: Session) -> Object {
    let detail = Object::new();
    let policy = session.policy.get();
    put(&detail, "policy", policy.id());
    put(&detail, "policyVersion", policy.document().policy.version.as_str());
    put(&detail, "asOf", session.as_of.with(DateInput::as_of).map_or(JsValue::NULL, |day| day.to_string().into()));
    detail
}

fn put(object: &Object, name: &str, value: impl Into<JsValue>) {
    // An object made here takes every property.
    let _ = Reflect::set(object, &name.into(), &value.into());
}

fn send(tell: &Function, event: &str, detail: &Object) {
    // Whoever listens handles its own failures; a screening goes on.
    let _ = tell.call2(&JsValue::NULL, &event.into(), detail);
}
