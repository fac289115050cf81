//! Dates in one form, `YYYY-MM-DD`.

use crate::shown::shortened;
use chrono::{Datelike, NaiveDate};
use serde::de::Error;
use serde::{Deserialize, Deserializer};

/// How TypeScript names a day in the objects that cross to JavaScript.
#[cfg(feature = "js")]
#[wasm_bindgen::prelude::wasm_bindgen(typescript_custom_section)]
const DAY: &str = "/** A day: `YYYY-MM-DD`. */\nexport type NaiveDate = string;";

/// Reads `YYYY-MM-DD` and nothing else: four digits, two, two, and a day that exists.
pub fn parse_date(text: &str) -> Option<NaiveDate> {
    let [year, month, day] = parts(text)?;
    // The year 0 and negative years never occur in this domain and are most likely slips.
    if year == 0 { None } else { NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day) }
}

/// The first year for which anything can be asked. No policy is older than a few decades: what lies before is a slip.
const FIRST_YEAR: i32 = 1900;

/// Reads the day for which something is asked, in the same form: 1900-01-01 to 9999-12-31.
pub fn parse_as_of(text: &str) -> Option<NaiveDate> {
    parse_date(text).filter(|day| is_as_of(*day))
}

/// Whether something can be asked for a day: one from 1900 on, with a year of four digits.
pub fn is_as_of(day: NaiveDate) -> bool {
    (FIRST_YEAR..=9999).contains(&day.year())
}

fn parts(text: &str) -> Option<[u32; 3]> {
    let bytes = text.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    Some([digits(&bytes[..4])?, digits(&bytes[5..7])?, digits(&bytes[8..])?])
}

fn digits(bytes: &[u8]) -> Option<u32> {
    bytes.iter().try_fold(0, |number, byte| byte.is_ascii_digit().then(|| number * 10 + u32::from(byte - b'0')))
}

/// Reads a date of a file as [`parse_date`] does, strictly, and not in the many forms that the date library knows.
///
/// # Errors
///
/// The text is no such date; the error says what to write.
pub fn iso<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    let text = String::deserialize(deserializer)?;
    parse_date(&text).ok_or_else(|| D::Error::custom(format!("`{}` is not a date that exists; write YYYY-MM-DD", shortened(&text))))
}

/// Reads the day of a file for which it was asked, as [`parse_as_of`] does.
///
/// # Errors
///
/// The text is no such day; the error says what to write.
pub fn iso_as_of<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    let day = iso(deserializer)?;
    if is_as_of(day) { Ok(day) } else { Err(D::Error::custom(format!("{day} is before {FIRST_YEAR}; write the day for which it was asked as YYYY-MM-DD"))) }
}

/// The same for a date that may be left out.
pub(crate) fn iso_option<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDate>, D::Error> {
    #[derive(Deserialize)]
    struct Day(#[serde(deserialize_with = "iso")] NaiveDate);
    Ok(Option::deserialize(deserializer)?.map(|Day(day)| day))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        parse_date(text).unwrap_or_else(|| panic!("{text} is a date"))
    }

    #[test]
    fn only_real_dates_in_one_form() {
        for text in ["2024-02-29", "0001-01-01", "9999-12-31"] {
            assert_eq!(day(text).to_string(), text);
        }
        for text in ["2023-02-29", "2023-2-03", "2023-02-3", "+023-02-03", "2023/02/03", "2023-02-03 ", "0000-01-01", "20230203", "", "２023-02-03"] {
            assert_eq!(parse_date(text), None, "{text}");
        }
    }

    #[test]
    fn days_that_can_be_asked_for_are_those_of_the_table() {
        // The script of the embeddable checker is held to the same table.
        let days: Vec<(String, bool)> = serde_json::from_str(include_str!("../../../../tests/calendar/days.json")).expect("texts, each with yes or no");
        assert!(days.len() > 20);
        for (text, can_be) in days {
            assert_eq!(parse_as_of(&text).is_some(), can_be, "{text}");
            let read = iso_as_of(serde_json::Value::String(text.clone()));
            assert_eq!(read.ok(), parse_as_of(&text), "{text}");
        }
    }
}
