//! Dates in one form, `YYYY-MM-DD`.

use chrono::NaiveDate;
use serde::de;

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

/// A date in a file, or what to do about it.
fn read<E: de::Error>(text: &str) -> Result<NaiveDate, E> {
    parse_date(text).ok_or_else(|| E::custom(format!("`{text}` is not a date that exists; write YYYY-MM-DD")))
}

/// Dates in files are read by [`parse_date`], strictly, and not in the many forms that the date library knows.
pub(crate) mod iso {
    use super::read;
    use chrono::NaiveDate;
    use serde::{Deserialize, Deserializer, Serializer};

    // serde hands a reference to the field, whatever the field is.
    #[allow(clippy::trivially_copy_pass_by_ref)]
    pub(crate) fn serialize<S: Serializer>(day: &NaiveDate, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(day)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
        read(&String::deserialize(deserializer)?)
    }
}

/// The same for a date that may be left out.
pub(crate) mod iso_option {
    use super::read;
    use chrono::NaiveDate;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    // serde hands a reference to the field, whatever the field is.
    #[allow(clippy::ref_option, clippy::trivially_copy_pass_by_ref)]
    pub(crate) fn serialize<S: Serializer>(day: &Option<NaiveDate>, serializer: S) -> Result<S::Ok, S::Error> {
        day.map(|day| day.to_string()).serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDate>, D::Error> {
        Option::<String>::deserialize(deserializer)?.map(|text| read(&text)).transpose()
    }
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
