//! Tables of cases: what comes in, and what must come out.

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A file of cases for one policy.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// The file.
    #[serde(skip)]
    pub path: PathBuf,
    /// The policy.
    pub policy: String,
    /// The as-of date of every case that has none of its own.
    pub as_of: NaiveDate,
    /// Somebody who meets everything: the answers of a case are laid over these.
    pub base: Map<String, Value>,
    /// The cases.
    pub case: Vec<Case>,
}

/// One case. Lists of criteria, facts and notes are compared as sets.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// What it is about, unique in its file.
    pub name: String,
    /// The as-of date, where it is not that of the table.
    pub as_of: Option<NaiveDate>,
    /// Starts from no answers instead of the base.
    #[serde(default)]
    pub bare: bool,
    /// Answers, laid over the base.
    #[serde(default)]
    pub facts: Map<String, Value>,
    /// Facts given as `null`.
    #[serde(default)]
    pub unknown: Vec<String>,
    /// Facts of the base that are left out.
    #[serde(default)]
    pub absent: Vec<String>,
    /// The whole input line, for what TOML cannot say; the other answers are then not used.
    pub line: Option<String>,
    /// `eligible`, `not_eligible` or `undetermined`; absent where errors are expected.
    pub outcome: Option<String>,
    /// The heading of the result as a worker reads it in English, where it says more than the outcome.
    pub heading: Option<String>,
    /// The outcome without limitations; the same as `outcome` where it is absent.
    pub criteria_outcome: Option<String>,
    /// The outcome of what the person can attest, where it tells something.
    pub person_outcome: Option<String>,
    /// Criteria not met.
    #[serde(default)]
    pub failing: BTreeSet<String>,
    /// Criteria unknown.
    #[serde(default)]
    pub missing: BTreeSet<String>,
    /// Reason codes by criterion, or by criterion and part counted from one, as in `areas.6`.
    #[serde(default)]
    pub reasons: BTreeMap<String, String>,
    /// The smallest set of answers that forces the outcome, where there is only one.
    pub decisive: Option<BTreeSet<String>>,
    /// The open facts that can still change the outcome.
    pub to_settle: Option<BTreeSet<String>>,
    /// The first question; an empty text where there must be none.
    pub next_question: Option<String>,
    /// Notes that must be shown.
    #[serde(default)]
    pub notes: Vec<String>,
    /// Notes that must not be shown.
    #[serde(default)]
    pub no_notes: Vec<String>,
    /// What changes by itself: all of it, in order. The outcome without limitations is the same as `outcome` where it is absent.
    pub changes: Option<Vec<Map<String, Value>>>,
    /// What is said beside the criteria, in a review of somebody who is served: its rules and its value, an empty text where it is not asked.
    pub beside: Option<Vec<(String, String)>>,
    /// Readiness facts that are listed as ignored.
    #[serde(default)]
    pub ignored: BTreeSet<String>,
    /// Whether the promised review is over, where it tells something.
    pub past_review: Option<bool>,
    /// Every error, where the answers cannot be facts.
    #[serde(default)]
    pub errors: BTreeSet<Wrong>,
}

/// An error by its fact and code.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wrong {
    /// The fact, as it came in.
    pub fact: String,
    /// The stable word.
    pub code: String,
}

impl Table {
    /// Reads a table.
    ///
    /// # Panics
    ///
    /// When the file cannot be read, is no table, or two cases share a name.
    pub fn read(path: &Path) -> Self {
        let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let mut table: Self = toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        path.clone_into(&mut table.path);
        let mut names = BTreeSet::new();
        for case in &table.case {
            assert!(names.insert(&case.name), "{}: two cases are called \"{}\"", path.display(), case.name);
            let settled = case.outcome.is_some() != case.errors.is_empty();
            assert!(!settled, "{}: \"{}\" must expect either an outcome or errors", path.display(), case.name);
        }
        table
    }

    /// The as-of date of a case.
    pub fn as_of(&self, case: &Case) -> NaiveDate {
        case.as_of.unwrap_or(self.as_of)
    }

    /// A case as one line of JSON.
    ///
    /// # Panics
    ///
    /// When the case leaves out what the base does not have.
    pub fn line(&self, case: &Case) -> String {
        if let Some(line) = &case.line {
            return line.clone();
        }
        let mut answers = if case.bare { Map::new() } else { self.base.clone() };
        for name in &case.absent {
            assert!(answers.remove(name).is_some(), "{}: \"{}\" leaves out {name}, which is not in the base", self.path.display(), case.name);
        }
        answers.extend(case.facts.clone());
        answers.extend(case.unknown.iter().map(|name| (name.clone(), Value::Null)));
        Value::Object(answers).to_string()
    }
}

impl Case {
    /// How a determination in JSON differs from what is expected, one sentence each; nothing where it does not.
    pub fn differences(&self, got: &Value) -> Vec<String> {
        let mut found = Differences(Vec::new());
        found.compare("outcome", json!(self.outcome), &got["outcome"]);
        found.compare("criteria_outcome", json!(self.criteria_outcome.as_ref().or(self.outcome.as_ref())), &got["criteria_outcome"]);
        found.compare("failing", json!(self.failing), &sorted(&got["failing"]));
        found.compare("missing", json!(self.missing), &sorted(&got["missing"]));
        found.compare("ignored", json!(self.ignored), &sorted(&got["ignored"]));
        if let Some(outcome) = &self.person_outcome {
            found.compare("person_outcome", json!(outcome), &got["person_outcome"]);
        }
        for (place, code) in &self.reasons {
            found.compare(&format!("reason of {place}"), json!(code), reason(got, place));
        }
        if let Some(decisive) = &self.decisive {
            found.compare("decisive", json!(decisive), &sorted(&got["decisive"]));
        }
        if let Some(facts) = &self.to_settle {
            let open: Value = each(&got["to_settle"]).map(|open| open["fact"].clone()).collect();
            found.compare("to_settle", json!(facts), &sorted(&open));
        }
        if let Some(question) = &self.next_question {
            found.compare("next_question", if question.is_empty() { Value::Null } else { json!(question) }, &got["next_question"]);
        }
        if let Some(changes) = &self.changes {
            let mut changes = changes.clone();
            for change in &mut changes {
                let outcome = change["outcome"].clone();
                change.entry("criteria_outcome").or_insert(outcome);
            }
            found.compare("changes", json!(changes), &got["changes"]);
        }
        if let Some(past) = self.past_review {
            found.compare("past_review", json!(past), &got["past_review"]);
        }
        let shown: BTreeSet<&str> = each(&got["notes"]).filter_map(|note| note["id"].as_str()).collect();
        found.0.extend(self.notes.iter().filter(|id| !shown.contains(id.as_str())).map(|id| format!("note {id} is expected, came {shown:?}")));
        found.0.extend(self.no_notes.iter().filter(|id| shown.contains(id.as_str())).map(|id| format!("note {id} must not be shown, came {shown:?}")));
        found.0
    }
}

struct Differences(Vec<String>);

impl Differences {
    #[allow(clippy::needless_pass_by_value, reason = "expected values are made where they are compared")]
    fn compare(&mut self, what: &str, expected: Value, got: &Value) {
        if expected != *got {
            self.0.push(format!("{what}: expected {expected}, came {got}"));
        }
    }
}

fn each(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}

fn sorted(list: &Value) -> Value {
    let mut names: Vec<&str> = each(list).filter_map(Value::as_str).collect();
    names.sort_unstable();
    json!(names)
}

fn reason<'v>(got: &'v Value, place: &str) -> &'v Value {
    let (criterion, part) = match place.split_once('.') {
        Some((criterion, part)) => (criterion, part.parse::<usize>().ok()),
        None => (place, None),
    };
    let finding = each(&got["findings"]).find(|finding| finding["criterion"] == criterion).unwrap_or(&Value::Null);
    match part {
        Some(part) => &finding["parts"][part - 1]["reason"]["code"],
        None => &finding["reason"]["code"],
    }
}
