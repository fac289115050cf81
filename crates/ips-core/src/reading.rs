//! Input read as what a field takes. Each reading is `Ok(None)` for a missing value: unknown is never an error.

use crate::calendar::parse_date;
use crate::error::{Belongs, Expected, InputError, InputErrorKind, Place};
use crate::fields::{AskedTask, Field, levels, names};
use crate::fraction::Fraction;
use crate::input::{Input, without_marks};
use crate::list::no_day;
use crate::nearest::{is_same, nearest};
use crate::number::{self, Unread};
use crate::policy::planning::Planning;
use crate::renamed::renamed;
use crate::shown::visible;
use chrono::{Datelike, NaiveDate};
use std::borrow::Cow;

/// Nothing that is planned or was done lies further away: a year of 202 or 20266 is a slip of the keyboard. Years.
const FARTHEST: i32 = 100;

/// The value where it could be read; otherwise notes what is wrong with it.
pub(crate) fn taken<T>(reading: Result<Option<T>, InputErrorKind>, place: &Place, errors: &mut Vec<InputError>) -> Option<T> {
    reading.unwrap_or_else(|kind| {
        errors.push(InputError::new(place.clone(), kind));
        None
    })
}

/// Where fields are read: of which task, and at which of its levels.
#[derive(Clone, Copy)]
pub(crate) struct Origin<'p> {
    pub(crate) task: AskedTask,
    /// The list or object; none for the top of the input.
    pub(crate) at: Option<&'static str>,
    /// Whose fields are known beside those of every policy.
    pub(crate) planning: Option<&'p Planning>,
}

impl Origin<'_> {
    /// Another level of the same task.
    pub(crate) fn at(self, at: &'static str) -> Self {
        Self { at: Some(at), ..self }
    }

    /// What is wrong with a name that is not among the known ones: it has its place elsewhere, or is much like another.
    fn unknown(self, known: &[&str], name: &str) -> InputErrorKind {
        let own = levels(self.task, self.planning);
        let others = || own.iter().filter(|level| level.at != self.at);
        if let Some(level) = others().find(|level| level.fields.iter().any(|field| is_same(field.name, name))) {
            return InputErrorKind::UnknownField { nearest: None, belongs: Some(Belongs { task: None, list: level.at }) };
        }
        if let Some(meant) = nearest(known.iter().copied(), name) {
            return InputErrorKind::UnknownField { nearest: Some(meant.to_owned()), belongs: None };
        }
        let near = others().find_map(|level| Some((level.at, nearest(level.fields.iter().map(|field| field.name), name)?)));
        if let Some((list, meant)) = near {
            return InputErrorKind::UnknownField { nearest: Some(meant.to_owned()), belongs: Some(Belongs { task: None, list }) };
        }
        let of_another = AskedTask::ALL.into_iter().filter(|task| *task != self.task).find_map(|task| {
            let level = levels(task, self.planning).into_iter().find(|level| level.fields.iter().any(|field| is_same(field.name, name)))?;
            Some(Belongs { task: Some(task.name()), list: level.at })
        });
        InputErrorKind::UnknownField { nearest: None, belongs: of_another }
    }
}

/// A field of an object.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct KnownField<'v> {
    /// What it is called.
    pub(crate) name: &'v str,
    /// What it was called when it came in.
    pub(crate) given: &'v str,
    pub(crate) value: &'v Input<'v>,
}

/// The fields of an object that have one of the known names, or had before, each once; every other field is noted as an error.
pub(crate) fn known_fields<'v>(value: &'v Input<'v>, place: &Place, known: &[&str], origin: Origin<'_>, errors: &mut Vec<InputError>) -> Vec<KnownField<'v>> {
    let fields = taken(value.read_object().map(Some), place, errors).unwrap_or_default();
    let mut taken: Vec<KnownField<'_>> = Vec::with_capacity(fields.len());
    for (given, value) in fields {
        let name = if known.contains(&&**given) { given } else { renamed(given).unwrap_or(given) };
        let kind = if !known.contains(&name) {
            origin.unknown(known, given)
        } else if taken.iter().any(|earlier| earlier.name == name) {
            InputErrorKind::GivenTwice
        } else {
            taken.push(KnownField { name, given, value });
            continue;
        };
        errors.push(InputError::new(place.field(given), kind));
    }
    taken
}

/// The entries of a list with their numbers, counted from 1. What lies beyond the most that are read is left out, and noted.
pub(crate) fn rows<'v>(
    value: &'v Input<'v>,
    list: &Place,
    most: usize,
    errors: &mut Vec<InputError>,
) -> impl Iterator<Item = (usize, &'v Input<'v>)> + use<'v> {
    let rows = taken(value.read_list().map(Some), list, errors).unwrap_or_default();
    if rows.len() > most {
        errors.push(InputError::new(list.clone(), InputErrorKind::TooMany { most }));
    }
    (1..).zip(rows).take(most)
}

/// The fields of a question or of one row of a list, each under its name, with what is wrong with them.
pub(crate) struct Row<'v, 'e> {
    place: Place,
    fields: Vec<KnownField<'v>>,
    errors: &'e mut Vec<InputError>,
}

impl<'v, 'e> Row<'v, 'e> {
    /// Reads a row; fields of other names are noted as errors. `None` where nothing stands in it, as in the last row of a form.
    pub(crate) fn read(value: &'v Input<'v>, place: Place, known: &[Field], origin: Origin<'_>, errors: &'e mut Vec<InputError>) -> Option<Self> {
        let row = Self::at(value, place, known, origin, errors);
        if row.fields.iter().all(|field| field.value.is_missing()) { None } else { Some(row) }
    }

    /// Reads a question.
    pub(crate) fn question(value: &'v Input<'v>, known: &[Field], origin: Origin<'_>, errors: &'e mut Vec<InputError>) -> Self {
        Self::at(value, Place::top(), known, origin, errors)
    }

    fn at(value: &'v Input<'v>, place: Place, known: &[Field], origin: Origin<'_>, errors: &'e mut Vec<InputError>) -> Self {
        let known: Vec<&str> = names(known).collect();
        Self { fields: known_fields(value, &place, &known, origin, errors), place, errors }
    }

    /// The field of a name; missing where the row has none.
    pub(crate) fn field(&self, name: &str) -> &'v Input<'v> {
        self.fields.iter().find(|field| field.name == name).map_or(&Input::Missing, |field| field.value)
    }

    /// Where the field of a name stands, by the name with which it came in.
    fn place_of(&self, name: &str) -> Place {
        self.place.field(self.fields.iter().find(|field| field.name == name).map_or(name, |field| field.given))
    }

    /// The field of a name, where it could be read.
    pub(crate) fn take<T>(&mut self, name: &str, read: impl FnOnce(&'v Input<'v>) -> Result<Option<T>, InputErrorKind>) -> Option<T> {
        let place = self.place_of(name);
        taken(read(self.field(name)), &place, self.errors)
    }

    /// The same for a field without which the row means nothing.
    pub(crate) fn need<T>(&mut self, name: &str, read: impl FnOnce(&'v Input<'v>) -> Result<Option<T>, InputErrorKind>) -> Option<T> {
        self.take(name, |value| read(value)?.ok_or(InputErrorKind::Missing).map(Some))
    }

    /// A whole number from `least` to `most`.
    pub(crate) fn whole(&mut self, name: &str, least: u32, most: u32) -> Option<u32> {
        self.take(name, |value| value.read_whole(least, most))
    }

    /// Something wrong with a field.
    pub(crate) fn wrong(&mut self, name: &str, kind: InputErrorKind) {
        let place = self.place_of(name);
        self.errors.push(InputError::new(place, kind));
    }
}

/// Numbers that are added up, held to parts of a whole that every sum can have.
#[derive(Default)]
pub(crate) struct Summands {
    /// None before the first number.
    finest: Option<i64>,
}

impl Summands {
    /// The number, if it can be added exactly to those before it.
    pub(crate) fn accept(&mut self, number: Fraction) -> Result<Fraction, InputErrorKind> {
        let parts = number.common_parts(self.finest.unwrap_or(1));
        self.finest = Some(parts.ok_or_else(|| InputErrorKind::TooFine { given: number.to_string() })?);
        Ok(number)
    }
}

impl<'a> Input<'a> {
    /// A text or a number, as it was typed; none where nothing came in, and an error for anything else.
    fn typed(&self, expected: Expected) -> Result<Option<&str>, InputErrorKind> {
        match self {
            value if value.is_missing() => Ok(None),
            Self::Text(text) => Ok(Some(text.trim())),
            Self::Number(digits) => Ok(Some(digits)),
            _ => Err(self.wrong(expected)),
        }
    }

    /// A date, YYYY-MM-DD, in the past or to come.
    pub(crate) fn read_date(&self, as_of: NaiveDate) -> Result<Option<NaiveDate>, InputErrorKind> {
        let Some(given) = self.typed(Expected::Date)? else { return Ok(None) };
        let day = parse_date(&without_marks(given)).ok_or_else(|| no_day(given))?;
        if (day.year() - as_of.year()).abs() > FARTHEST { Err(InputErrorKind::Implausible { given: given.to_owned() }) } else { Ok(Some(day)) }
    }

    /// A date of something that has happened: the as-of date or earlier.
    pub(crate) fn read_past_date(&self, as_of: NaiveDate) -> Result<Option<NaiveDate>, InputErrorKind> {
        match self.read_date(as_of)? {
            Some(day) if day > as_of => Err(InputErrorKind::AfterAsOf { given: self.shown(), as_of }),
            day => Ok(day),
        }
    }

    /// Yes or no; a table writes it as a word.
    pub(crate) fn read_yes_no(&self) -> Result<Option<bool>, InputErrorKind> {
        match self {
            Self::YesNo(yes) => Ok(Some(*yes)),
            value => match value.typed(Expected::YesNo)? {
                None => Ok(None),
                Some(word) if word.eq_ignore_ascii_case("true") => Ok(Some(true)),
                Some(word) if word.eq_ignore_ascii_case("false") => Ok(Some(false)),
                Some(_) => Err(self.wrong(Expected::YesNo)),
            },
        }
    }

    /// An exact number from `least` to `most`; without `most` there is no upper end.
    pub(crate) fn read_number(&self, least: Fraction, most: Option<Fraction>) -> Result<Option<Fraction>, InputErrorKind> {
        self.number(number::Expected::Number, least, most)
    }

    /// Parts of one, from `least` to `most`, such as an FTE: 50 % is a half.
    pub(crate) fn read_share(&self, least: Fraction, most: Fraction) -> Result<Option<Fraction>, InputErrorKind> {
        self.number(number::Expected::Share, least, Some(most))
    }

    /// Percent, from 0 to 100. A number below one may be a share of one, so that it has to say that it is percent.
    pub(crate) fn read_percent(&self) -> Result<Option<Fraction>, InputErrorKind> {
        self.number(number::Expected::Percent, Fraction::ZERO, Some(Fraction::whole(100)))
    }

    fn number(&self, expected: number::Expected, least: Fraction, most: Option<Fraction>) -> Result<Option<Fraction>, InputErrorKind> {
        let Some(given) = self.typed(Expected::Number)? else { return Ok(None) };
        let number = number::number(&without_marks(given), expected).map_err(|unread| match unread {
            Unread::NotANumber => InputErrorKind::NotANumber { given: given.to_owned() },
            Unread::TwoWays(readings) => InputErrorKind::Ambiguous { given: given.to_owned(), readings: readings.to_vec() },
        })?;
        if number < least || most.is_some_and(|most| number > most) {
            return Err(InputErrorKind::OutOfRange { given: given.to_owned(), least: Some(least), most });
        }
        Ok(Some(number))
    }

    /// A whole number from `least` to `most`.
    pub(crate) fn read_whole(&self, least: u32, most: u32) -> Result<Option<u32>, InputErrorKind> {
        let Some(number) = self.number(number::Expected::Whole, Fraction::whole(least), Some(Fraction::whole(most)))? else { return Ok(None) };
        if Fraction::whole(number.floor()) == number { Ok(Some(number.floor())) } else { Err(InputErrorKind::NotWhole { given: self.shown() }) }
    }

    /// A text; a number is one too, as it was typed.
    pub(crate) fn read_text(&self) -> Result<Option<&str>, InputErrorKind> {
        self.typed(Expected::Text)
    }

    /// A name that results show, of which every letter can be seen.
    pub(crate) fn read_name(&self) -> Result<Option<String>, InputErrorKind> {
        Ok(self.read_text()?.map(|name| visible(name).into_owned()))
    }

    /// One of some words, each with what it means.
    pub(crate) fn read_option<T: Copy>(&self, options: &[(&str, T)]) -> Result<Option<T>, InputErrorKind> {
        let Some(given) = self.read_text()? else { return Ok(None) };
        let found = options.iter().find(|(word, _)| *word == given).map(|(_, option)| *option);
        let words = || options.iter().map(|(word, _)| (*word).to_owned()).collect();
        found.map(Some).ok_or_else(|| InputErrorKind::NotAnOption { given: given.to_owned(), options: words() })
    }

    /// A list; a missing one is empty.
    pub(crate) fn read_list(&self) -> Result<&[Self], InputErrorKind> {
        match self {
            Self::List(values) => Ok(values),
            value if value.is_missing() => Ok(&[]),
            _ => Err(self.wrong(Expected::List)),
        }
    }

    /// Names with values; a missing object has none.
    pub(crate) fn read_object(&self) -> Result<&[(Cow<'a, str>, Self)], InputErrorKind> {
        match self {
            Self::Object(fields) => Ok(fields),
            value if value.is_missing() => Ok(&[]),
            _ => Err(self.wrong(Expected::Object)),
        }
    }

    fn wrong(&self, expected: Expected) -> InputErrorKind {
        InputErrorKind::WrongType { given: self.shown(), expected }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields::{MEMBER, TEAM};

    fn as_of() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 21).unwrap_or_default()
    }

    #[test]
    fn what_a_field_takes() {
        let text = |text: &'static str| Input::Text(text.into());
        let code = |kind: InputErrorKind| kind.code();
        let dates = [
            (Input::Missing, Ok(None)),
            (text("2026-11-21"), Ok(Some("2026-11-21"))),
            (text("2027-01-01"), Ok(Some("2027-01-01"))),
            (text("\u{200e}2026-11-21\u{a0}"), Ok(Some("2026-11-21"))),
            (text("2026-02-30"), Err("no_such_date")),
            (text("13/02/2024"), Err("no_such_date")),
            (text("03/02/2024"), Err("ambiguous")),
            (text("03.02.2024"), Err("ambiguous")),
            (text("24/01/08"), Err("ambiguous")),
            (text("0202-01-01"), Err("implausible")),
            (Input::YesNo(true), Err("wrong_type")),
        ];
        for (given, read) in dates {
            assert_eq!(given.read_date(as_of()).map(|day| day.map(|day| day.to_string())).map_err(code), read.map(|day| day.map(str::to_owned)), "{given:?}");
        }
        assert_eq!(text("2026-11-22").read_past_date(as_of()).map_err(code), Err("after_as_of"));
        for (given, read) in
            [(Input::YesNo(false), Ok(Some(false))), (text("TRUE"), Ok(Some(true))), (Input::Missing, Ok(None)), (text("maybe"), Err("wrong_type"))]
        {
            assert_eq!(given.read_yes_no().map_err(code), read, "{given:?}");
        }
        for (given, read) in [
            (text("12"), Ok(Some(12))),
            (text("12.0"), Ok(Some(12))),
            (text("1"), Ok(Some(1))),
            (text("0"), Err("out_of_range")),
            (text("26"), Err("out_of_range")),
            (text("3.5"), Err("not_whole")),
            (text("many"), Err("not_a_number")),
            (Input::YesNo(true), Err("wrong_type")),
            (Input::Missing, Ok(None)),
        ] {
            assert_eq!(given.read_whole(1, 25).map_err(code), read, "{given:?}");
        }
        let most = Some(Fraction::ONE);
        assert_eq!(text("0.35").read_number(Fraction::ZERO, most), Ok(Some(Fraction::of(7, 20))));
        assert_eq!(text("1,000").read_whole(0, 2000), Ok(Some(1000)));
        assert_eq!(text("50 %").read_share(Fraction::ZERO, Fraction::ONE), Ok(Some(Fraction::HALF)));
        assert_eq!(text("150 %").read_share(Fraction::ZERO, Fraction::ONE).map_err(code), Err("out_of_range"));
        assert_eq!(text("95 %").read_percent(), Ok(Some(Fraction::whole(95))));
        assert_eq!(Input::Number("0.95".into()).read_percent().map_err(code), Err("ambiguous"));
        let asked = InputErrorKind::Ambiguous { given: "1,000".to_owned(), readings: vec!["1".to_owned(), "1000".to_owned()] };
        assert_eq!(text("1,000").read_share(Fraction::ZERO, Fraction::ONE), Err(asked));
        assert_eq!(text("1.01").read_number(Fraction::ZERO, most).map_err(code), Err("out_of_range"));
    }

    #[test]
    fn fields_by_name() {
        let value = |text: &'static str| Input::Text(text.into());
        let row = Input::object([("role", value("esp")), ("hire_dat", value("2026-01-01")), ("role", value("epm")), ("shoe_size", value("42"))]);
        let mut errors = Vec::new();
        let place = Place::of("staff").row(2);
        let origin = Origin { task: AskedTask::CheckTeam, at: Some("staff"), planning: None };
        let known = ["role", "hire_date"];
        assert_eq!(known_fields(&row, &place, &known, origin, &mut errors), [KnownField { name: "role", given: "role", value: &value("esp") }]);
        let told: Vec<_> = errors.iter().map(ToString::to_string).collect();
        assert_eq!(told, ["staff 2, hire_dat: unknown_field", "staff 2, role: given_twice", "staff 2, shoe_size: unknown_field"]);
        assert_eq!(errors[0].kind, InputErrorKind::UnknownField { nearest: Some("hire_date".to_owned()), belongs: None });
        assert_eq!(known_fields(&Input::List(Vec::new()), &place, &[], origin, &mut errors), []);
        assert_eq!(errors.last().map(ToString::to_string).as_deref(), Some("staff 2: wrong_type"));
        // An old name is that with the new one, and the place keeps what came in.
        let old = Input::object([("first_day", value("soon"))]);
        let mut errors = Vec::new();
        let mut question = Row::question(&old, &crate::fields::PRE_HIRE, Origin { task: AskedTask::Deadlines, at: None, planning: None }, &mut errors);
        assert_eq!(question.take("hire_date", |value| value.read_date(as_of())), None);
        assert_eq!(errors.iter().map(ToString::to_string).collect::<Vec<_>>(), ["first_day: no_such_date"]);
    }

    #[test]
    fn where_a_field_belongs() {
        let top = |task| Origin { task, at: None, planning: None };
        let staff = Origin { at: Some("staff"), ..top(AskedTask::CheckTeam) };
        let belongs = |task, list| Some(Belongs { task, list });
        for (origin, known, name, meant, place) in [
            (top(AskedTask::CheckTeam), &TEAM[..], "hire_date", None, belongs(None, Some("staff"))),
            (top(AskedTask::CheckTeam), &TEAM, "Hire-Date", None, belongs(None, Some("staff"))),
            (top(AskedTask::CheckTeam), &TEAM, "hire_dtae", Some("hire_date"), belongs(None, Some("staff"))),
            (top(AskedTask::CheckTeam), &TEAM, "people", None, belongs(Some("need"), None)),
            (top(AskedTask::CheckTeam), &TEAM, "minutes", None, belongs(Some("authorization"), Some("services"))),
            (top(AskedTask::CheckTeam), &TEAM, "individual_served", Some("individuals_served"), None),
            (staff, &MEMBER, "program_start_date", None, belongs(None, None)),
            (staff, &MEMBER, "shoe_size", None, None),
        ] {
            let known: Vec<&str> = names(known).collect();
            let told = InputErrorKind::UnknownField { nearest: meant.map(str::to_owned), belongs: place };
            assert_eq!(origin.unknown(&known, name), told, "{name}");
        }
    }
}
