//! A day as people write it: in three numbers, or with the name of the month.

use super::date::parse_date;
use super::written::NumericDate;
use crate::input::without_marks;
use chrono::{Datelike, NaiveDate};

/// The months by the first letters of their names in English and Spanish.
const MONTHS: [&[&str]; 12] =
    [&["jan", "ene"], &["feb"], &["mar"], &["apr", "abr"], &["may"], &["jun"], &["jul"], &["aug", "ago"], &["sep", "set"], &["oct"], &["nov"], &["dec", "dic"]];

/// Reads one day that somebody has typed: `1990-05-05`, `5 May 1990`, `5/5/1990` or `05051990`; `None` where it is no day. Where three numbers can mean two
/// days, `day_first` tells which; whoever shows the day says it in words, so that a slip is seen. A day with a year of two digits is never
/// after `latest`.
///
/// ```
/// let day = |text, day_first| ips_core::calendar::typed_day(text, day_first, None).map(|day| day.to_string());
/// assert_eq!(day("5/6/1990", false).as_deref(), Some("1990-05-06"));
/// assert_eq!(day("5/6/1990", true).as_deref(), Some("1990-06-05"));
/// assert_eq!(day("5 de mayo de 1990", true).as_deref(), Some("1990-05-05"));
/// assert_eq!(day("5/1990", false), None);
/// ```
pub fn typed_day(text: &str, day_first: bool, latest: Option<NaiveDate>) -> Option<NaiveDate> {
    let text = without_marks(text);
    let text = text.trim();
    if let Some(day) = parse_date(text) {
        return Some(day);
    }
    let (day, short_year) = match NumericDate::read(text).or_else(|| NumericDate::read(&parted(text)?)) {
        Some(numbers) => {
            let [wanted, other] = if day_first { [numbers.day_first, numbers.month_first] } else { [numbers.month_first, numbers.day_first] };
            (wanted.or(other).or(numbers.year_first)?, is_short(text))
        }
        None => day_with_month(text)?,
    };
    let is_later = short_year && latest.is_some_and(|latest| day > latest);
    if is_later { day.with_year(day.year() - 100) } else { Some(day) }
}

/// Eight digits without anything between them, parted: `05051990` is `05/05/1990`.
fn parted(text: &str) -> Option<String> {
    let is_digits = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    is_digits.then(|| [&text[..2], &text[2..4], &text[4..]].join("/"))
}

/// Whether no number of a date has four digits.
pub(crate) fn is_short(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit()).all(|number| number.len() < 4)
}

/// A date with the name of its month: `3-Feb-2024`, `February 3, 2024`, `3 de febrero de 2024`; and whether its year has two digits.
pub(crate) fn day_with_month(text: &str) -> Option<(NaiveDate, bool)> {
    let text = without_marks(text);
    let is_between = |c: char| (c.is_ascii() && !c.is_ascii_alphanumeric()) || matches!(c, '\u{a0}' | '\u{202f}');
    let mut words = text.split(is_between).filter(|word| !word.is_empty() && !["de", "del", "of"].iter().any(|small| word.eq_ignore_ascii_case(small)));
    let [first, second, year] = [words.next()?, words.next()?, words.next()?];
    let (month, day) = month(first).map(|month| (month, second)).or_else(|| Some((month(second)?, first)))?;
    let day = ["st", "nd", "rd", "th", "o", "º"].iter().find_map(|end| day.strip_suffix(end)).unwrap_or(day);
    let is_number = |text: &str, most: usize| (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if words.next().is_some() || !(is_number(day, 2) && is_number(year, 4) && matches!(year.len(), 2 | 4)) {
        return None;
    }
    // Only the year is left to tell, which is read as among numbers.
    Some((NumericDate::read(&[month, day, year].join("/"))?.month_first?, year.len() == 2))
}

/// The number of a month by its name, or by its first letters.
fn month(word: &str) -> Option<&'static str> {
    const NUMBERS: [&str; 12] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];
    let begins = |name: &str| word.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
    let is_name = word.bytes().all(|byte| byte.is_ascii_alphabetic());
    MONTHS.iter().position(|names| is_name && names.iter().any(|name| begins(name))).map(|place| NUMBERS[place])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_as_it_is_typed() {
        let latest = NaiveDate::from_ymd_opt(2026, 11, 21);
        for (text, month_first, day_first) in [
            ("5/5/1990", "1990-05-05", "1990-05-05"),
            (" 5 May 1990 ", "1990-05-05", "1990-05-05"),
            ("May 5, 1990", "1990-05-05", "1990-05-05"),
            ("5 DE MAYO DE 1990", "1990-05-05", "1990-05-05"),
            ("1º de enero de 1990", "1990-01-01", "1990-01-01"),
            ("1990-05-05", "1990-05-05", "1990-05-05"),
            ("1990/5/5", "1990-05-05", "1990-05-05"),
            ("5/6/1990", "1990-05-06", "1990-06-05"),
            ("05061990", "1990-05-06", "1990-06-05"),
            ("13/2/1990", "1990-02-13", "1990-02-13"),
            ("2/13/1990", "1990-02-13", "1990-02-13"),
            ("5/5/45", "1945-05-05", "1945-05-05"),
            ("5/5/26", "2026-05-05", "2026-05-05"),
            ("5 may 90", "1990-05-05", "1990-05-05"),
            ("2/30/1990", "", ""),
            ("5/5", "", ""),
            ("5/5/199", "", ""),
            ("1990", "", ""),
            ("5 5 May 1990", "", ""),
            ("Smarch 5 1990", "", ""),
            ("y", "", ""),
            ("", "", ""),
        ] {
            let read = |day_first| typed_day(text, day_first, latest).map_or_else(String::new, |day| day.to_string());
            assert_eq!((read(false).as_str(), read(true).as_str()), (month_first, day_first), "{text}");
        }
    }
}
