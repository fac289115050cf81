//! Units and authorization: services in, units used and left, days and documents out.

use super::fields::{Asked, DATE, Errors, Place, WHOLE, field_id, list};
use super::outcome::{Outcome, errors, need_as_of};
use super::session::Planner;
use crate::live::{checked, live, text};
use crate::report::{Folds, Showing, blocks, finding};
use ips_core::Input;
use ips_core::authorization::{AuthorizationInput, authorization};
use ips_report::report::{Block, Finding, Section};
use ips_report::{Report, authorization_report};
use leptos::prelude::*;

/// The first day of this stay in the service.
const ENGAGEMENT: Asked =
    Asked { field: "units.engagement_start", takes: DATE, label: |words| words.units.engagement_start, hint: Some(|words| words.units.engagement_hint) };

/// The columns of the list of services.
const SERVICE: [Asked; 2] = [
    Asked { field: "date", takes: DATE, label: |words| words.units.date, hint: None },
    Asked { field: "minutes", takes: WHOLE, label: |words| words.units.minutes, hint: None },
];

/// The columns of the list of authorizations.
const AUTHORIZATION: [Asked; 3] = [
    Asked { field: "start", takes: DATE, label: |words| words.units.first_day, hint: None },
    Asked { field: "end", takes: DATE, label: |words| words.units.last_day, hint: None },
    Asked { field: "units", takes: WHOLE, label: |words| words.units.units, hint: None },
];

/// The section of a report that lists the documents of a request.
const PACKET: &str = "packet";

/// The tool.
pub(super) fn units(planner: Planner) -> AnyView {
    let outcome = Memo::new(move |_| read(planner));
    let has_units = planner.program.get_untracked().planning().authorization.units.is_some();
    let counted = if has_units { form(planner, errors(outcome)) } else { view! { <p {..planner.word(|words| words.units.no_units)}></p> }.into_any() };
    let folds = Folds::new();
    view! {
        {counted}
        {need_as_of(planner)}
        {live(move || outcome.with(|outcome| outcome.report.as_ref().map(|report| told(planner, report, folds))))}
    }
    .into_any()
}

/// The report, with the documents of a request to tick.
fn told(planner: Planner, report: &Report<'static>, folds: Folds) -> Vec<AnyView> {
    let showing = Showing::of(report, folds);
    let part = |block: &Block<'static>| match block {
        Block::Section(section) if section.id == PACKET => packet(planner, &showing, section),
        block => blocks(&showing, std::slice::from_ref(block), 2),
    };
    report.blocks.iter().map(part).collect()
}

fn read(planner: Planner) -> Outcome {
    let Some(situation) = planner.situation() else { return Outcome::default() };
    let typed = Input::object([("services", planner.services.input()), ("authorizations", planner.authorizations.input()), ENGAGEMENT.typed(planner)]);
    let (input, errors) = AuthorizationInput::read(situation, &typed);
    let report = authorization_report(&authorization(situation, &input), situation, planner.speaker());
    Outcome { errors, report: Some(report), missing: None }
}

fn form(planner: Planner, errors: Errors) -> AnyView {
    view! {
        <div>
            <p {..planner.word(|words| words.units.intro)} class="ips-screen-only"></p>
            {list(planner, "services", |words| words.units.services, planner.services, SERVICE.to_vec(), errors)}
            {list(planner, "authorizations", |words| words.units.authorizations, planner.authorizations, AUTHORIZATION.to_vec(), errors)}
            <p {..planner.word(|words| words.units.authorizations_hint)} class="usa-hint ips-screen-only"></p>
            <div class="ips-fields ips-screen-only">{ENGAGEMENT.view(planner, errors)}</div>
        </div>
    }
    .into_any()
}

/// The documents of a request, to tick and to print.
fn packet(planner: Planner, showing: &Showing, section: &Section<'static>) -> AnyView {
    let documents = section.blocks.iter().flat_map(|block| if let Block::Findings(documents) = block { documents.as_slice() } else { &[] });
    let documents: Vec<AnyView> = documents.enumerate().map(|(index, document)| packet_document(planner, showing, index, document)).collect();
    view! {
        <section>
            <h3>{section.heading.clone()}</h3>
            <p {..planner.word(|words| words.units.packet_hint)} class="usa-hint ips-screen-only"></p>
            <ul class="ips-plain-list">{documents}</ul>
        </section>
    }
    .into_any()
}

fn packet_document(planner: Planner, showing: &Showing, index: usize, document: &Finding<'static>) -> AnyView {
    let field = format!("units.paper.{index}");
    let id = field_id(&field);
    let place = Place::Single(planner, field);
    let shown = place.clone();
    let tick = checked(move |is_ticked| place.put(if is_ticked { "true".to_owned() } else { String::new() }));
    let words = document.words.clone();
    let rules = Finding { words: String::new(), ..document.clone() };
    view! {
        <li class="usa-checkbox">
            <input class="usa-checkbox__input" type="checkbox" id=id.clone() prop:checked=move || !shown.get().is_empty() on:change=tick />
            <label {..text(move || words.clone())} class="usa-checkbox__label" for=id></label>
            {finding(showing, &rules)}
        </li>
    }
    .into_any()
}
