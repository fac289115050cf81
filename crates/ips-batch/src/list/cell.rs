//! What a cell of a list of people says.

use chrono::NaiveDate;
use ips_core::calendar::parse_date;
use ips_core::list::{DateOrder, bare, is_open, listed_day, no_day, plain, yes_no};
use ips_core::policy::{ChoiceOption, Fact, FactKind};
use ips_core::{Expected, InputErrorKind, Language, Text, Value};

/// The oldest that somebody may be who is meant by a number of years, in years.
const OLDEST: u16 = 130;

/// What a cell says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// Nothing is known.
    Open,
    /// An answer of the kind of the fact.
    Answer(Value),
    /// A year, where a date is asked.
    YearAlone(i32),
}

/// Reads a cell in the column of a fact: the words of the policy in every language, yes and no as people write them, a day in any form that means one
/// day. What can mean two things is not guessed.
pub(super) fn read(fact: &Fact, order: DateOrder, text: &str) -> Result<Said, InputErrorKind> {
    if let Some(said) = at_once(&fact.kind, text) {
        return Ok(said);
    }
    let text = bare(text);
    if let FactKind::Choice(options) = &fact.kind
        && let Some(option) = option(options, &text)
    {
        return Ok(Said::Answer(Value::Choice(option)));
    }
    if is_open(&text) {
        return Ok(Said::Open);
    }
    match &fact.kind {
        FactKind::YesNo => match yes_no(&text) {
            Some(yes) => Ok(Said::Answer(Value::YesNo(yes))),
            None => Err(InputErrorKind::WrongType { expected: Expected::YesNo, given: text }),
        },
        FactKind::Date => day(&text, order),
        FactKind::Year => year(text),
        FactKind::Choice(options) => {
            let options = options.iter().map(|option| option.id.clone()).collect();
            Err(InputErrorKind::NotAnOption { given: text, options })
        }
    }
}

/// What nearly every cell says, without a look at how people write otherwise.
fn at_once(kind: &FactKind, text: &str) -> Option<Said> {
    let answer = match (kind, text) {
        (_, "") => return Some(Said::Open),
        (FactKind::YesNo, "true" | "yes" | "1") => Value::YesNo(true),
        (FactKind::YesNo, "false" | "no" | "0") => Value::YesNo(false),
        (FactKind::Date, _) => Value::Date(parse_date(text)?),
        (FactKind::Choice(options), _) => Value::Choice(place(options.iter().position(|option| option.id == text)?)?),
        _ => return None,
    };
    Some(Said::Answer(answer))
}

/// The option that a text is, read as a cell; `None` where it is none.
#[cfg(feature = "arrow")]
pub(crate) fn read_option(options: &[ChoiceOption], text: &str) -> Option<u8> {
    options.iter().position(|option| option.id == text).map_or_else(|| option(options, &bare(text)), place)
}

/// The option with this id or label.
fn option(options: &[ChoiceOption], text: &str) -> Option<u8> {
    let word = plain(text);
    let is_it = |option: &ChoiceOption| {
        let labels = [Some(&option.label.worker), option.label.public.as_ref(), option.label.reviewer.as_ref()];
        let said = |label: &Text| Language::ALL.into_iter().any(|language| plain(label.get(language)) == word);
        plain(&option.id) == word || labels.into_iter().flatten().any(said)
    };
    (!word.is_empty()).then(|| options.iter().position(is_it)).flatten().and_then(place)
}

fn place(option: usize) -> Option<u8> {
    u8::try_from(option).ok()
}

/// A day; a year alone; or why it is neither.
fn day(text: &str, order: DateOrder) -> Result<Said, InputErrorKind> {
    // Nothing but what was said of the column, or what its dates tell, decides between two days.
    let order = if order == DateOrder::Usual { DateOrder::Mixed } else { order };
    let digits = digits(text);
    match (listed_day(text, order), digits) {
        (Some(read), _) => Ok(Said::Answer(Value::Date(read.day))),
        (None, Some((number, 8))) => without_marks_between(number, order).map(|day| Said::Answer(Value::Date(day))).ok_or_else(|| no_day(text)),
        (None, Some((number, 4))) => i32::try_from(number).map(Said::YearAlone).map_err(|_| no_day(text)),
        (None, Some((number, 1..=3))) if number <= u32::from(OLDEST) => Err(InputErrorKind::AnAge { given: text.to_owned() }),
        _ => Err(no_day(text)),
    }
}

/// Eight digits are a day: year, month, day, as programs write it; or as people do, in the order of the column.
fn without_marks_between(digits: u32, order: DateOrder) -> Option<NaiveDate> {
    let day = |year: u32, month: u32, day: u32| NaiveDate::from_ymd_opt(i32::try_from(year).ok().filter(|year| *year > 1000)?, month, day);
    let [first, second, year] = [digits / 1_000_000, digits / 10_000 % 100, digits % 10_000];
    match (day(digits / 10_000, digits / 100 % 100, digits % 100), order) {
        (Some(by_programs), _) => Some(by_programs),
        (None, DateOrder::Month) => day(year, first, second),
        (None, DateOrder::Day) => day(year, second, first),
        (None, _) => None,
    }
}

/// A year. Programs that know no gaps among whole numbers write 1990.0.
fn year(text: String) -> Result<Said, InputErrorKind> {
    match digits(text.strip_suffix(".0").unwrap_or(&text)) {
        Some((number, 4)) => Ok(Said::Answer(Value::Year(i32::try_from(number).unwrap_or(i32::MAX)))),
        Some((number, 1..=3)) if number <= u32::from(OLDEST) => Err(InputErrorKind::AnAge { given: text }),
        _ => Err(InputErrorKind::WrongType { expected: Expected::Year, given: text }),
    }
}

/// A number written in digits alone, and how many there are.
fn digits(text: &str) -> Option<(u32, usize)> {
    let is_number = text.len() <= 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    Some((text.parse().ok().filter(|_| is_number)?, text.len()))
}
