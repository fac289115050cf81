//! Units and authorization: services in, units used and left, days and documents out.

use super::fields::{Column, Kind, Place, Takes, Wrong, field_id, labelled, list, need_as_of};
use super::session::Planner;
use crate::live::{checked, live, text};
use crate::report::{Folds, Showing, blocks, finding};
use ips_core::authorization::{AuthorizationInput, authorization};
use ips_core::{Input, InputError};
use ips_report::report::{Block, Finding, Section};
use ips_report::{Report, authorization_report};
use leptos::prelude::*;
use std::sync::Arc;

/// What is typed, read.
#[derive(Clone, Default, PartialEq)]
struct Outcome {
    errors: Vec<InputError>,
    report: Option<Report<'static>>,
}

/// The section of a report that lists the documents of a request.
const PACKET: &str = "packet";

/// The tool.
pub(super) fn units(planner: Planner) -> AnyView {
    let outcome = Memo::new(move |_| read(planner));
    let has_units = planner.program.get_untracked().planning().authorization.units.is_some();
    let counted = if has_units { form(planner, outcome) } else { view! { <p {..planner.word(|words| words.units.no_units)}></p> }.into_any() };
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

const FIELDS: [&str; 3] = ["authorization_start", "authorization_end", "engagement_start"];

fn read(planner: Planner) -> Outcome {
    let Some(situation) = planner.situation() else { return Outcome::default() };
    let fields = FIELDS.map(|name| (name, Input::cell(&planner.field(&format!("units.{name}")))));
    let typed = Input::object(fields.into_iter().chain([("services", planner.services.input())]));
    let (input, errors) = AuthorizationInput::read(situation, &typed);
    Outcome { errors, report: Some(authorization_report(&authorization(situation, &input), situation, planner.speaker())) }
}

fn form(planner: Planner, outcome: Memo<Outcome>) -> AnyView {
    let wrong = move |name: &'static str| -> Wrong {
        Arc::new(move || {
            outcome.with(|outcome| {
                let error = outcome.errors.iter().find(|error| error.place.row.is_none() && error.place.field.as_deref() == Some(name))?;
                Some(planner.input_error(error))
            })
        })
    };
    let columns = vec![
        Column { field: "date", label: |words| words.units.date, takes: Takes::Typed(Kind::Date) },
        Column { field: "minutes", label: |words| words.units.minutes, takes: Takes::Typed(Kind::Whole) },
    ];
    let errors = move || outcome.with(|outcome| outcome.errors.clone());
    let services = list(planner, "services", |words| words.units.services, planner.services, columns, errors);
    let start = labelled(planner, "units.authorization_start", Kind::Date, |words| words.units.authorization_start, None, wrong("authorization_start"));
    let end = labelled(
        planner,
        "units.authorization_end",
        Kind::Date,
        |words| words.units.authorization_end,
        Some(|words| words.units.authorization_end_hint),
        wrong("authorization_end"),
    );
    let engagement = labelled(
        planner,
        "units.engagement_start",
        Kind::Date,
        |words| words.units.engagement_start,
        Some(|words| words.units.engagement_hint),
        wrong("engagement_start"),
    );
    view! {
        <div>
            <p {..planner.word(|words| words.units.intro)} class="ips-screen-only"></p>
            {services}
            <div class="ips-fields ips-screen-only">{start} {end} {engagement}</div>
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
