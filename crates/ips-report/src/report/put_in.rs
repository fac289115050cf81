//! What was put in: every entry under its label, with what is wrong with it, and what was taken where an entry was left out.

use super::block::{Cell, Column, Row, Table, Value};
use super::whole::Report;
use crate::task::Planned;
use crate::words::{Speaker, planning, program, tables};
use ips_core::fields::{AskedField, AskedTask, Level, Takes, levels};
use ips_core::policy::ProgramPolicy;
use ips_core::policy::planning::{Phase, Reading};
use ips_core::staffing::NeedQuestion;
use ips_core::{Fraction, Input, InputError, RENAMED, parse_date, visible};

/// What a task was asked with.
#[derive(Clone, Debug)]
pub struct PutIn<'i> {
    /// The task.
    pub task: AskedTask,
    /// What came in.
    pub input: &'i Input<'i>,
    /// The entries of it that could not be used.
    pub errors: &'i [InputError],
    /// What stands for entries that were left out, by the names of their fields.
    pub taken: Vec<(&'static str, Input<'static>)>,
}

impl<'i> PutIn<'i> {
    /// Of a task that takes nothing for what is left out.
    pub fn of(task: AskedTask, input: &'i Input<'i>, errors: &'i [InputError]) -> Self {
        Self { task, input, errors, taken: Vec::new() }
    }

    /// Of the staff that a number of people needs.
    pub fn need(input: &'i Input<'i>, errors: &'i [InputError], question: &NeedQuestion) -> Self {
        let phase = |phase| if phase == Phase::Opening { "opening" } else { "full" };
        let taken = vec![("smallest_position", fraction(question.smallest_position)), ("phase", word(phase(question.phase)))];
        Self { taken, ..Self::of(AskedTask::Need, input, errors) }
    }

    /// Of a plan: the growth and the lead time are those that it was made with.
    pub fn plan(input: &'i Input<'i>, errors: &'i [InputError], planned: &Planned<'_, '_>) -> Self {
        let (question, plan) = (planned.question, planned.plan);
        let reading = if question.reading == Reading::Loose { "loose" } else { "strict" };
        let taken = vec![
            ("months", whole(question.months)),
            ("people_at_start", whole(question.people_at_start)),
            ("new_per_month", fraction(plan.growth.new_per_month)),
            ("leaving_percent", fraction(question.leaving_percent)),
            ("hiring_lead_days", whole(plan.hiring_lead.days)),
            ("smallest_position", fraction(question.smallest_position)),
            ("reading", word(reading)),
        ];
        Self { taken, ..Self::of(AskedTask::Plan, input, errors) }
    }
}

fn whole(number: u32) -> Input<'static> {
    Input::Number(number.to_string().into())
}

fn fraction(number: Fraction) -> Input<'static> {
    Input::Number(number.to_string().into())
}

fn word(word: &'static str) -> Input<'static> {
    Input::Text(word.into())
}

impl<'p> Report<'p> {
    /// Adds what was put in: single entries as one table, and each list as another.
    #[must_use]
    pub fn with_input(mut self, asked: &PutIn<'_>, speaker: Speaker<'p, ProgramPolicy>) -> Self {
        let words = &planning(speaker.language).book;
        let told = Told { asked, speaker, words, levels: levels(asked.task, Some(speaker.policy.planning())) };
        let (mut rows, mut lists) = (Vec::new(), Vec::new());
        told.entries(asked.input, None, "", &mut rows, &mut lists);
        let given = |name: &str| asked.input.get(name).is_some_and(|value| !value.is_missing());
        let left_out = asked.taken.iter().filter(|(name, _)| !given(name) && RENAMED.iter().all(|(old, new)| new != name || !given(old)));
        rows.extend(left_out.map(|(name, value)| told.row(told.field(None, name).as_ref(), name, value, "", words.taken.to_owned())));
        let columns = [planning(speaker.language).plan.what, words.value, words.unit, words.note].map(Column::new);
        self.put_in = vec![Table::new("put-in", words.put_in, columns, rows)];
        self.put_in.extend(lists);
        self
    }
}

struct Told<'t, 'p> {
    asked: &'t PutIn<'t>,
    speaker: Speaker<'p, ProgramPolicy>,
    words: &'static tables::Book,
    levels: Vec<Level<'p>>,
}

impl<'p> Told<'_, 'p> {
    /// What is declared of a field: at its place, or elsewhere, as some may be given at the top, too.
    fn field(&self, at: Option<&str>, name: &str) -> Option<AskedField<'p>> {
        let here = self.levels.iter().filter(|level| level.at == at);
        here.chain(&self.levels).flat_map(|level| &level.fields).find(|field| field.name == name).copied()
    }

    /// The entries of an object and of those within it.
    fn entries(&self, object: &Input<'_>, at: Option<&str>, of: &str, rows: &mut Vec<Row<'p>>, lists: &mut Vec<Table<'p>>) {
        let Input::Object(fields) = object else { return };
        for (given, value) in fields.iter().filter(|(_, value)| !value.is_missing()) {
            let name = now_called(given);
            let field = self.field(at, name);
            match value {
                Input::Object(_) => {
                    let path = at.map_or_else(|| name.to_owned(), |at| format!("{at}.{name}"));
                    // What was done says so by itself, under the name of whose it is.
                    let of = if name == "done" { of.to_owned() } else { self.label(field.as_ref(), at, name) };
                    self.entries(value, Some(&path), &of, rows, lists);
                }
                Input::List(items) => lists.extend(self.list(items, name, &self.label(field.as_ref(), at, name))),
                _ => rows.push(self.row(field.as_ref(), &in_done(at, name), value, of, self.complaints(at, None, given))),
            }
        }
    }

    /// A single entry.
    fn row(&self, field: Option<&AskedField<'p>>, name: &str, value: &Input<'_>, of: &str, note: String) -> Row<'p> {
        let label = self.label(field, None, name);
        let label = if of.is_empty() { label } else { format!("{of}: {label}") };
        let unit = field.and_then(|field| field.unit).map_or("", |unit| (program(self.speaker.language).unit)(unit));
        Row::of([Cell::text(label), self.value(field, value), Cell::text(unit), Cell::text(note)])
    }

    /// The entries of a list, a row for each that holds something.
    fn list(&self, items: &[Input<'_>], name: &str, caption: &str) -> Option<Table<'p>> {
        let mut heads: Vec<(String, String)> = Vec::new();
        let mut rows: Vec<(Vec<(String, Cell)>, String)> = Vec::new();
        for (number, item) in (1..).zip(items).filter(|(_, item)| !item.is_missing()) {
            let mut cells = Vec::new();
            match item {
                Input::Object(_) => self.cells(item, name, "", &mut cells, &mut heads),
                single => {
                    heads.extend(heads.is_empty().then(|| (String::new(), self.words.value.to_owned())));
                    cells.push((String::new(), self.value(None, single)));
                }
            }
            if !cells.is_empty() {
                rows.push((cells, self.complaints(Some(name), Some(number), "")));
            }
        }
        heads.sort_by_key(|(key, _)| self.place(name, key));
        let is_noted = rows.iter().any(|(_, note)| !note.is_empty());
        let rows: Vec<Row<'p>> = rows
            .into_iter()
            .map(|(cells, note)| {
                let of = |key: &str| cells.iter().find(|(own, _)| own == key).map(|(_, cell)| cell.clone()).unwrap_or_default();
                Row::of(heads.iter().map(|(key, _)| of(key)).chain(is_noted.then(|| Cell::text(note))))
            })
            .collect();
        let columns = heads.iter().map(|(_, head)| head.as_str()).chain(is_noted.then_some(self.words.note)).map(Column::new);
        (!rows.is_empty()).then(|| Table::new(name, caption, columns.collect::<Vec<_>>(), rows))
    }

    /// The cells of an entry of a list, each by the name of its column; a column that is new gets its head.
    fn cells(&self, item: &Input<'_>, at: &str, path: &str, cells: &mut Vec<(String, Cell)>, heads: &mut Vec<(String, String)>) {
        let Input::Object(fields) = item else { return };
        for (given, value) in fields.iter().filter(|(_, value)| !value.is_missing()) {
            let name = now_called(given);
            let key = if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
            if let Input::Object(_) = value {
                self.cells(value, &format!("{at}.{name}"), &key, cells, heads);
                continue;
            }
            let field = self.field(Some(at), name);
            if heads.iter().all(|(known, _)| *known != key) {
                heads.push((key.clone(), self.label(field.as_ref(), Some(at), name)));
            }
            cells.push((key, self.value(field.as_ref(), value)));
        }
    }

    /// Where a field stands among those of its list, as they are declared; behind them where it stands in an object of its own or is not known.
    fn place(&self, list: &str, key: &str) -> usize {
        let declared = self.levels.iter().filter(|level| level.at == Some(list)).flat_map(|level| &level.fields);
        declared.into_iter().position(|field| field.name == key).unwrap_or(usize::MAX)
    }

    fn label(&self, field: Option<&AskedField<'p>>, at: Option<&str>, name: &str) -> String {
        let name = in_done(at, name);
        let own = field.filter(|_| !name.starts_with("done.")).and_then(|field| field.title).map(|title| title.get(self.speaker.language));
        own.map_or_else(|| visible(&self.speaker.field(&name)).into_owned(), str::to_owned)
    }

    /// A value as what it is, where it is what the field takes; else as it was typed.
    fn value(&self, field: Option<&AskedField<'p>>, value: &Input<'_>) -> Cell {
        let typed = value.shown();
        let words = planning(self.speaker.language);
        let read = match (value, field.map(|field| field.takes)) {
            (Input::YesNo(yes), _) => Some(Value::Text(if *yes { words.frame.yes } else { words.frame.no }.to_owned())),
            (Input::Number(_), None) | (_, Some(Takes::Whole | Takes::Number)) => typed.parse::<Fraction>().ok().map(Value::Number),
            (_, Some(Takes::Date)) => parse_date(&typed).map(Value::Day),
            (_, Some(Takes::Role)) => {
                let role = self.speaker.policy.planning().staffing.role_called(&typed);
                role.map(|role| Value::Text(role.title.get(self.speaker.language).to_owned()))
            }
            (_, Some(Takes::OneOf(choices))) if choices.contains(&typed.as_str()) => Some(Value::Text(chosen(&typed, words).to_owned())),
            _ => None,
        };
        read.unwrap_or_else(|| Value::Text(visible(&typed).into_owned())).into()
    }

    /// What is wrong with a field, or with a row of a list; empty where nothing is.
    fn complaints(&self, at: Option<&str>, row: Option<usize>, given: &str) -> String {
        let top = at.map(|at| at.split('.').next().unwrap_or(at));
        let is_of = |error: &&InputError| {
            let last = error.place.field.as_deref().map(|field| field.rsplit('.').next().unwrap_or(field));
            error.place.row == row && (error.place.list.as_deref() == top || error.place.list.is_none()) && (row.is_some() || last == Some(given))
        };
        let said = |error: &InputError| {
            let sentence = self.speaker.input_error(error);
            let field = row.and(error.place.field.as_deref()).map(|field| format!("{}: ", self.speaker.field(field)));
            field.unwrap_or_default() + &sentence
        };
        self.asked.errors.iter().filter(is_of).map(said).collect::<Vec<_>>().join(" ")
    }
}

/// The name of a deadline where the days stand on which deadlines were kept.
fn in_done(at: Option<&str>, name: &str) -> String {
    if at.is_some_and(|at| at.rsplit('.').next() == Some("done")) { format!("done.{name}") } else { name.to_owned() }
}

/// What a field is called now that may have come under a name of before.
fn now_called(given: &str) -> &str {
    RENAMED.iter().find(|(old, _)| *old == given).map_or(given, |(_, new)| new)
}

/// What a word among which to choose means.
fn chosen<'w>(word: &'w str, words: &tables::Planning) -> &'w str {
    match word {
        "strict" => words.plan.strict,
        "loose" => words.plan.loose,
        "opening" => words.need.opening,
        "full" => words.need.full_team,
        "self" => words.fidelity.kind_self,
        "review" => words.fidelity.kind_review,
        "re_evaluation" => words.fidelity.kind_re_evaluation,
        other => other,
    }
}
