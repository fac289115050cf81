//! Every question on one dense page, in any order, for desks that do this all day.

use super::actions::{NewScreening, OpenFile};
use super::heading::Heading;
use super::review::SourceSelect;
use super::start::{AsOf, PastReview};
use super::status::Status;
use crate::fields::{FactField, FieldError, Form, Help};
use crate::live::{click, live, text};
use crate::session::{Session, Stage};
use ips_core::Truth;
use ips_core::policy::{Criterion, Fact, Group, Test};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyView;

/// The worksheet: the questions of each criterion together, its value beside it, the outcome always in view.
#[component]
pub(crate) fn Worksheet(session: Session) -> impl IntoView {
    let heading = Signal::derive(move || session.words().worksheet_heading.to_owned());
    let document = session.policy.get_untracked().document();
    let of_group = move |group: Group| {
        document
            .criteria
            .iter()
            .enumerate()
            .filter(move |(_, criterion)| criterion.group == group)
            .map(move |(index, criterion)| block(session, index, criterion))
            .collect_view()
    };
    view! {
        <Heading session=session text=heading />
        <p class="usa-hint">{session.word(|words| words.worksheet_hint)}</p>
        <PastReview session=session />
        <div class="ips-worksheet">
            <div class="ips-worksheet__questions">
                <AsOf session=session />
                <h2>{text(move || ips_files::group_name(Group::Criterion, session.language.get()).to_owned())}</h2>
                {of_group(Group::Criterion)}
                <h2>{text(move || ips_files::group_name(Group::Limitation, session.language.get()).to_owned())}</h2>
                {of_group(Group::Limitation)}
            </div>
            <div class="ips-worksheet__side">
                <Status session=session />
                <div class="ips-buttons ips-buttons--stacked">
                    <button class="usa-button" type="button" on:click=click(move || session.go(Stage::Result))>{session.word(|words| words.see_result)}</button>
                    <NewScreening session=session />
                </div>
                <OpenFile session=session />
            </div>
        </div>
    }
}

fn block(session: Session, index: usize, criterion: &'static Criterion) -> AnyView {
    let value = Memo::new(move |_| session.reading.with(|reading| Some(reading.determination.as_ref()?.findings.get(index)?.value)));
    let lines = facts_of(session, &criterion.test).into_iter().map(|fact| line(session, fact)).collect_view();
    view! {
        <section class="ips-block">
            <div class="ips-block__head">
                <h3>{session.wording(&criterion.title)}</h3>
                <span class=live(move || format!("ips-value {}", value.get().map_or("", truth_class)))>
                    {text(move || value.get().map_or("", |value| ips_files::truth_words(value, session.language.get())).to_owned())}
                </span>
            </div>
            {lines}
        </section>
    }
    .into_any()
}

fn line(session: Session, fact: &'static Fact) -> AnyView {
    let help = fact.help.is_some().then(|| {
        view! {
            <details class="ips-help">
                <summary>{session.word(|words| words.help)}</summary>
                <Help session=session fact=fact />
            </details>
        }
        .into_any()
    });
    view! {
        <fieldset class="usa-fieldset ips-line">
            <legend class="usa-legend">{session.wording(&fact.question)}</legend>
            {help}
            <FieldError session=session fact=fact />
            <div class="ips-line__answer">
                <FactField session=session fact=fact form=Form::Line />
                <SourceSelect session=session fact=fact />
            </div>
        </fieldset>
    }
    .into_any()
}

/// The facts a criterion reads, in policy order, without those that stand in for others.
fn facts_of(session: Session, test: &Test) -> Vec<&'static Fact> {
    let names = test.facts();
    session.asked_facts().into_iter().filter(|fact| names.contains(&fact.name.as_str())).collect()
}

/// The class that gives a value its shape and colour.
pub(crate) fn truth_class(value: Truth) -> &'static str {
    match value {
        Truth::Met => "ips-value--met",
        Truth::NotMet => "ips-value--not-met",
        Truth::Unknown => "ips-value--open",
    }
}
