//! What each task takes under a policy: names, kinds and choices of the fields of its input.

use super::block::{Block, Finding, Fold};
use crate::task::Review;
use crate::words::{field_heading, program};
use ips_core::fields::{AskedField, AskedTask, FieldUnit, Takes, levels};
use ips_core::policy::{Fact, FactKind, Policy, ProgramPolicy};
use ips_core::{Language, Text};
use serde::Serialize;

/// The fields that stand beside each other in the input of a task.
#[derive(Clone, Debug, Serialize)]
pub struct TaskFields<'p> {
    /// The task, by the name of its command.
    pub task: &'static str,
    /// The list or object, with a point where it lies in another; none for the top of the input.
    #[serde(rename = "where")]
    pub at: Option<&'static str>,
    /// The fields.
    pub fields: Vec<TaskField<'p>>,
}

/// A field of the input of a task.
#[derive(Clone, Debug, Serialize)]
pub struct TaskField<'p> {
    /// The name.
    pub name: &'p str,
    /// What it takes, in a word: `yes_no`, `date`, `year`, `whole`, `number`, `text`, `role`, `one_of`, `list`, `object`.
    pub takes: &'static str,
    /// What a number counts: `people`, `fte`, `percent` and so on.
    pub unit: Option<&'static str>,
    /// The words that can stand here, where it takes one of some.
    pub choices: Vec<&'p str>,
    #[serde(skip)]
    kind: Takes,
    #[serde(skip)]
    said: Option<&'p Text>,
    #[serde(skip)]
    counts: Option<FieldUnit>,
}

/// The fields of every task: those of the screening, those of planning, and the facts of both reviews.
pub fn task_fields<'p>(policy: &'p Policy, program: Option<&'p ProgramPolicy>) -> Vec<TaskFields<'p>> {
    let facts = |task, policy: &'p Policy| TaskFields { task, at: None, fields: policy.document().facts.iter().map(of_fact).collect() };
    let mut all = vec![facts("screen", policy)];
    let Some(program) = program else { return all };
    for task in AskedTask::ALL {
        let levels = levels(task, Some(program.planning())).into_iter().filter(|level| !level.fields.is_empty());
        all.extend(levels.map(|level| TaskFields {
            task: task.name(),
            at: level.at,
            fields: level.fields.iter().map(|field| of_task(field, program)).collect(),
        }));
    }
    let reviews = [("continued-stay", Review::ContinuedStay), ("discharge", Review::Discharge)];
    all.extend(reviews.into_iter().filter_map(|(task, review)| Some(facts(task, review.policy(program)?))));
    all
}

fn of_task<'p>(field: &AskedField<'p>, program: &'p ProgramPolicy) -> TaskField<'p> {
    let choices = match field.takes {
        Takes::OneOf(words) => words.to_vec(),
        Takes::Role => program.planning().staffing.roles.iter().map(|role| role.id.as_str()).collect(),
        _ => Vec::new(),
    };
    let unit = field.unit.map(FieldUnit::word);
    TaskField { name: field.name, takes: field.takes.word(), unit, choices, kind: field.takes, said: field.title, counts: field.unit }
}

fn of_fact(fact: &Fact) -> TaskField<'_> {
    let (kind, choices) = match &fact.kind {
        FactKind::YesNo => (Takes::YesNo, Vec::new()),
        FactKind::Date => (Takes::Date, Vec::new()),
        FactKind::Year => (Takes::Year, Vec::new()),
        FactKind::Choice(options) => (Takes::OneOf(&[]), options.iter().map(|option| option.id.as_str()).collect()),
    };
    TaskField { name: &fact.name, takes: kind.word(), unit: None, choices, kind, said: Some(&fact.label), counts: None }
}

/// The same as a part of a report.
pub(super) fn inputs<'p>(fields: &[TaskFields<'p>], language: Language) -> Block<'p> {
    let words = program(language);
    let mut blocks = vec![Block::Text(words.inputs_hint.to_owned())];
    blocks.extend(fields.iter().filter_map(|level| {
        let place = level.at.map_or_else(|| words.top.to_owned(), words.in_list);
        let line = |field: &TaskField<'_>| {
            let unit = field.counts.map(|unit| format!(" ({})", (words.unit)(unit))).unwrap_or_default();
            let said = field.said.map(|said| said.get(language)).or_else(|| field_heading(field.name, language)).unwrap_or_default();
            Finding::says(format!("{}{unit}", (words.takes)(field.kind))).about(field.name).detail(words.choices, field.choices.join(", ")).beside(said)
        };
        let id = format!("{}-{}", level.task, level.at.unwrap_or("top").replace('.', "-"));
        Block::findings(&id, format!("{}, {place}", level.task), Fold::Never, level.fields.iter().map(line).collect())
    }));
    Block::section("inputs", words.inputs, Fold::Never, blocks)
}
