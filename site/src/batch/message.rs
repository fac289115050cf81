//! What page and worker say to each other. It crosses as bytes ([`ips_report::pack`]); a file crosses beside, as the browser has it.

use chrono::{Datelike, NaiveDate};
use ips_batch::Mapping;
use ips_core::{Language, Text, Value};
use ips_report::{CriterionTally, PeopleQuery, SeenColumn, ShownPerson, Tally};
use serde::{Deserialize, Serialize};

/// What the page asks for.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) enum Order {
    /// Reads the file that comes along.
    Read,
    /// Screens the list that was read, by a policy, on a day.
    Screen { policy: String, as_of: Day, mapping: Mapping },
    /// Shows some people: from the one of a place among those that match, so many.
    Show { query: PeopleQuery, from: usize, count: usize, language: Language },
    /// The answers of a person.
    Answers { person: usize },
    /// Takes other answers for a person.
    Change { person: usize, answers: Vec<Answer> },
    /// Writes the list with what was found.
    Write { file: Written, with_reasons: bool, language: Language },
}

/// A day, as the number of days since the first of the year 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Day(i32);

impl Day {
    pub(crate) fn of(day: NaiveDate) -> Self {
        Self(day.num_days_from_ce())
    }

    pub(crate) fn date(self) -> Option<NaiveDate> {
        NaiveDate::from_num_days_from_ce_opt(self.0)
    }
}

/// An answer: the place of its fact in the policy, and what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Answer(usize, Given);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Given {
    YesNo(bool),
    Date(Day),
    Year(i32),
    Choice(u8),
}

impl Answer {
    pub(crate) fn of((place, value): (usize, Value)) -> Self {
        let given = match value {
            Value::YesNo(yes) => Given::YesNo(yes),
            Value::Date(day) => Given::Date(Day::of(day)),
            Value::Year(year) => Given::Year(year),
            Value::Choice(option) => Given::Choice(option),
        };
        Self(place, given)
    }

    /// The answer as the core has it; both sides are of one build, so a day is one.
    pub(crate) fn value(self) -> Option<(usize, Value)> {
        let value = match self.1 {
            Given::YesNo(yes) => Value::YesNo(yes),
            Given::Date(day) => Value::Date(day.date()?),
            Given::Year(year) => Value::Year(year),
            Given::Choice(option) => Value::Choice(option),
        };
        Some((self.0, value))
    }
}

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Written {
    /// The list as CSV.
    Csv,
    /// The list as a workbook.
    Xlsx,
    /// The rows that cannot be screened, as CSV.
    Rejects,
}

impl Written {
    /// How a name of such a file ends.
    pub(crate) fn end(self) -> &'static str {
        if self == Self::Xlsx { "xlsx" } else { "csv" }
    }
}

/// What the worker answers.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) enum Told {
    /// The file was read.
    Read,
    /// The list was screened.
    Screened(Box<Overview>),
    /// It could not be.
    Failed(Failure),
    /// Some people.
    Shown(ShownPage),
    /// The answers of a person.
    Answers(Vec<Answer>),
    /// A file stands beside; nothing where there is nothing to write.
    Written,
}

/// What a list came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Overview {
    /// What its rows came to.
    pub(crate) tally: Tally,
    /// What the criteria came to, in the order of the policy.
    pub(crate) criteria: Vec<CriterionTally>,
    /// How many rows have other answers than the list.
    pub(crate) changed: usize,
    /// What its columns are.
    pub(crate) seen: Vec<SeenColumn>,
    /// The headings that stand more than once.
    pub(crate) twice: Vec<String>,
    /// The headings of the columns that tell who a person is.
    pub(crate) who: Vec<String>,
    /// The places of those columns.
    pub(crate) who_columns: Vec<usize>,
    /// The sheet that is read, and of how many.
    pub(crate) sheet: Option<(String, usize)>,
    /// How many rows are hidden.
    pub(crate) hidden: usize,
}

/// Why a list could not be screened.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Failure {
    /// What is wrong and what to do.
    pub(crate) sentence: Text,
    /// What its columns are as far as that is known: saying more of them may help. None where nothing said of them would.
    pub(crate) seen: Vec<SeenColumn>,
    /// Whether it would help to say how days are written.
    pub(crate) asks_dates: bool,
}

/// Some of the people that match.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ShownPage {
    /// How many match.
    pub(crate) of: usize,
    /// From the one of this place among them.
    pub(crate) from: usize,
    /// What is shown of them.
    pub(crate) people: Vec<ShownPerson>,
}
