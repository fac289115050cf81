//! Dates in one form, `YYYY-MM-DD`.

use chrono::NaiveDate;
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
    parse_date(&text).ok_or_else(|| D::Error::custom(format!("`{text}` is not a date that exists; write YYYY-MM-DD")))
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
}
