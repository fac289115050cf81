//! The field of one fact, whatever its kind, with the facts that stand in for it.

use super::{DateFields, Radio, Radios, YearField};
use crate::live::{live, text, view};
use crate::session::{DateInput, Input, Session};
use crate::words::Words;
use ips_core::policy::{Fact, FactKind};
use ips_core::{FactError, FactErrorKind};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyView;
use web_sys::Event;

/// The value of the button "I don't know"; no option can be called so, for ids are lower-case.
const UNKNOWN: &str = "UNKNOWN";
/// The value of the button "prefers not to say".
const DECLINED: &str = "DECLINED";

/// How a field is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// One question on a page: large targets, everything said.
    Page,
    /// One line among many.
    Line,
}

/// The field of one fact. The caller gives the question around it.
#[component]
pub(crate) fn FactField(session: Session, fact: &'static Fact, form: Form) -> impl IntoView {
    let own = match &fact.kind {
        FactKind::YesNo | FactKind::Choice(_) => radios(session, fact, form),
        FactKind::Date => date(session, fact, form),
        FactKind::Year => year(session, fact),
    };
    let details: Vec<AnyView> = session.stand_ins(fact).into_iter().map(|other| stand_in(session, other, form)).collect();
    view! {
        {own}
        {details}
    }
}

/// A fact that stands in for the one above it, under its own label, folded away until it is wanted.
fn stand_in(session: Session, fact: &'static Fact, form: Form) -> AnyView {
    let is_open = session.input(fact).is_some_and(|input| input.answer().is_some());
    let name = format!("fact-{}", fact.name);
    view! {
        <details class="ips-stand-in" open=is_open>
            <summary>{session.policy_text(&fact.label)}</summary>
            <fieldset class="usa-fieldset" id=name>
                <legend class="usa-legend">{session.wording(&fact.question)}</legend>
                <Help session=session fact=fact />
                <FieldError session=session fact=fact />
                <FactField session=session fact=fact form=form />
            </fieldset>
        </details>
    }
    .into_any()
}

/// What helps to answer, where the policy says something.
#[component]
pub(crate) fn Help(session: Session, fact: &'static Fact) -> impl IntoView {
    fact.help.as_ref().map(|help| view! { <p class="usa-hint">{session.wording(help)}</p> })
}

/// What is wrong with the answer, while something is.
#[component]
pub(crate) fn FieldError(session: Session, fact: &'static Fact) -> impl IntoView {
    view(move || {
        let message = fact_error(session, fact).map(|message| view! { <p class="usa-error-message" id=error_id(fact)>{message}</p> }.into_any());
        message.into_any()
    })
}

fn error_id(fact: &Fact) -> String {
    format!("error-{}", fact.name)
}

/// What is wrong with the answer, in the language of the page.
pub(crate) fn fact_error(session: Session, fact: &Fact) -> Option<String> {
    let words = session.words();
    session.reading.with(|reading| reading.error(&fact.name).map(|error| sentence(words, error)))
}

fn sentence(words: &Words, error: &FactError) -> String {
    match error.kind() {
        FactErrorKind::AfterAsOf { .. } => words.error_after_as_of,
        FactErrorKind::Implausible { .. } => words.error_implausible,
        FactErrorKind::Contradicts { .. } => words.error_contradiction,
        FactErrorKind::WrongType { .. } => words.error_year,
        // The page offers only known names and options, each once.
        FactErrorKind::NoSuchDate { .. } | FactErrorKind::UnknownName { .. } | FactErrorKind::NotAnOption { .. } | FactErrorKind::GivenTwice => {
            words.error_date
        }
    }
    .to_owned()
}

fn described_by(session: Session, fact: &'static Fact) -> Signal<Option<String>> {
    Signal::derive(move || fact_error(session, fact).map(|_| error_id(fact)))
}

fn date(session: Session, fact: &'static Fact, form: Form) -> AnyView {
    let value = Signal::derive(move || match session.input(fact) {
        Some(Input::Date(date)) => date,
        _ => DateInput::default(),
    });
    let on_input = Callback::new(move |date: DateInput| session.put(fact, (!date.is_empty()).then_some(Input::Date(date))));
    view! {
        <DateFields id=format!("fact-{}", fact.name) session=session value=value on_input=on_input described_by=described_by(session, fact) />
        {not_known(session, fact, form)}
    }
    .into_any()
}

fn year(session: Session, fact: &'static Fact) -> AnyView {
    let value = Signal::derive(move || match session.input(fact) {
        Some(Input::Year(year)) => year,
        _ => String::new(),
    });
    let on_input = Callback::new(move |year: String| session.put(fact, (!year.trim().is_empty()).then_some(Input::Year(year))));
    let id = format!("fact-{}-year", fact.name);
    view! {
        <label class="usa-label" for=id.clone()>{session.word(|words| words.year)}</label>
        <YearField id=id value=value on_input=on_input described_by=described_by(session, fact) />
    }
    .into_any()
}

/// "I don't know" for a fact that is typed. A fact that stands in for another needs none: leaving it empty says it.
fn not_known(session: Session, fact: &'static Fact, form: Form) -> Option<AnyView> {
    if fact.stands_in_for.is_some() {
        return None;
    }
    let id = format!("fact-{}-unknown", fact.name);
    let is_unknown = move || session.input(fact) == Some(Input::Unknown);
    let checked: Box<dyn FnMut(Event)> = Box::new(move |event| session.put(fact, event_target_checked(&event).then_some(Input::Unknown)));
    let class = if form == Form::Page { "usa-checkbox__input usa-checkbox__input--tile" } else { "usa-checkbox__input" };
    Some(
        view! {
            <div class="usa-checkbox">
                <input
                    class=class
                    id=id.clone()
                    type="checkbox"
                    prop:checked=live(is_unknown)
                    on:change=checked
                />
                <label class="usa-checkbox__label" for=id>{text(move || ips_files::dont_know(session.language.get()).to_owned())}</label>
            </div>
        }
        .into_any(),
    )
}

fn radios(session: Session, fact: &'static Fact, form: Form) -> AnyView {
    let chosen = Signal::derive(move || {
        session.input(fact).map(|input| match input {
            Input::Unknown | Input::Date(_) | Input::Year(_) => UNKNOWN.to_owned(),
            Input::Declined => DECLINED.to_owned(),
            Input::YesNo(yes) => yes.to_string(),
            Input::Choice(id) => id,
        })
    });
    let yes_no = fact.kind == FactKind::YesNo;
    let on_choose = Callback::new(move |value: String| {
        let input = match value.as_str() {
            UNKNOWN => Input::Unknown,
            DECLINED => Input::Declined,
            word if yes_no => Input::YesNo(word == "true"),
            _ => Input::Choice(value),
        };
        session.put(fact, Some(input));
    });
    let word = move |value: &str, label: fn(Session) -> &'static str, key: fn(&Words) -> char| Radio {
        value: value.to_owned(),
        label: Signal::derive(move || label(session).to_owned()),
        key: Signal::derive(move || Some(key(session.words()))),
    };
    let mut radios = match &fact.kind {
        FactKind::Choice(options) => options
            .iter()
            .map(|option| Radio {
                value: option.id.clone(),
                label: Signal::derive(move || session.worded(&option.label).to_owned()),
                key: Signal::derive(|| None),
            })
            .collect(),
        _ => vec![
            word("true", |session| ips_files::yes_no(true, session.language.get()), |words| words.yes_key),
            word("false", |session| ips_files::yes_no(false, session.language.get()), |words| words.no_key),
        ],
    };
    radios.push(word(UNKNOWN, |session| ips_files::dont_know(session.language.get()), |words| words.dont_know_key));
    if fact.sensitive {
        radios.push(word(DECLINED, |session| ips_files::prefers_not_to_say(session.voice(), session.language.get()), |words| words.declined_key));
    }
    view! { <Radios name=format!("fact-{}", fact.name) radios=radios chosen=chosen on_choose=on_choose tiles={form == Form::Page} /> }.into_any()
}
