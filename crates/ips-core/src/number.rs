//! A number as people and programs write it: with a point or a comma, in thousands, as a fraction, in percent, or with the digits that a
//! calculation leaves behind.

use crate::fraction::Fraction;
use std::str::FromStr;

/// Numbers beyond this, and finer than one part in so many, never occur in this domain.
const MOST: i64 = 1_000_000;
/// The most digits after the point of a number that is taken as it stands.
const DECIMALS: usize = 6;
/// So many digits after the point are looked at, of a number that has more than [`DECIMALS`].
const LOOKED_AT: usize = 12;
/// A whole in the last of these digits.
const FINE: i64 = 1_000_000_000_000;
/// The parts of a whole that a calculation may have had in mind: hours of a week of 37.5 hours are parts of 75, and of 35 hours parts of 35.
const PARTS: i64 = 360;

/// A text that is no exact number: other signs than digits with a point, far too large, or one that can be read in two ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a number such as 0.5, 12 or 4/15 below a million")]
pub struct NotAFraction;

/// Reads `12`, `0.35`, `.5`, `-1`, `4/15`, `1,250.5` and `12,500,000`. A comma for the point is accepted, as Spanish keyboards have one; `1,250` alone
/// can mean two numbers and is refused. Of more than six digits after the point the fraction is taken that they mean, such as 2/3, or else the first
/// six, rounded.
impl FromStr for Fraction {
    type Err = NotAFraction;

    fn from_str(text: &str) -> Result<Self, NotAFraction> {
        number(text, Expected::Number).map_err(|_| NotAFraction)
    }
}

/// Which numbers a field takes: it decides what `1,250` means there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Expected {
    /// Whole ones: a comma before three digits parts thousands.
    Whole,
    /// Any.
    Number,
    /// Parts of one: 50 % is a half.
    Share,
    /// Percent: 50 % is fifty.
    Percent,
}

/// Why a text is not taken as a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Unread {
    /// It is none.
    NotANumber,
    /// It can mean these, written so that they can be typed.
    TwoWays([String; 2]),
}

/// The number that a text means in a field.
pub(crate) fn number(text: &str, expected: Expected) -> Result<Fraction, Unread> {
    let text = text.trim();
    let bare = text.strip_suffix('%').map(str::trim_end);
    let number = match (expected, bare) {
        (Expected::Share, Some(percent)) => simple(percent, expected)?.divided_by(100),
        (Expected::Percent, Some(percent)) => simple(percent, expected)?,
        (_, Some(_)) => return Err(Unread::NotANumber),
        (_, None) => simple(text, expected)?,
    };
    // A share of one stands in many lists where percent are meant.
    if expected == Expected::Percent && bare.is_none() && number > Fraction::ZERO && number < Fraction::ONE {
        return Err(Unread::TwoWays([(number * Fraction::whole(100)).to_string(), format!("{number}%")]));
    }
    Ok(number)
}

/// A number without a sign of percent.
fn simple(text: &str, expected: Expected) -> Result<Fraction, Unread> {
    let (parts, whole) = if let Some((parts, whole)) = text.split_once('/') {
        let ((a, b), (c, d)) = (decimal(parts, expected)?.parts(), decimal(whole, expected)?.parts());
        (a.checked_mul(d), b.checked_mul(c))
    } else {
        let (parts, whole) = decimal(text, expected)?.parts();
        (Some(parts), Some(whole))
    };
    let number = parts.zip(whole.filter(|whole| *whole > 0)).map(|(parts, whole)| Fraction::of(parts, whole));
    let is_usual = |number: &Fraction| {
        let (parts, whole) = number.parts();
        parts.abs() / whole < MOST && whole <= MOST
    };
    number.filter(is_usual).ok_or(Unread::NotANumber)
}

/// Digits, perhaps with a sign before them and marks between them.
fn decimal(text: &str, expected: Expected) -> Result<Fraction, Unread> {
    let text = text.trim();
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let is_number = digits.bytes().any(|byte| byte.is_ascii_digit()) && digits.bytes().all(|byte| byte.is_ascii_digit() || is_mark(byte));
    let last = digits.rfind(['.', ',']);
    let (before, after) = last.map_or((digits, ""), |place| (&digits[..place], &digits[place + 1..]));
    if !is_number {
        return Err(Unread::NotANumber);
    }
    let Some(mark) = last.map(|place| digits.as_bytes()[place]) else { return read(sign, digits, "") };
    let first = before.bytes().find(|byte| is_mark(*byte));
    match first {
        // One mark, which may be a point or stand between thousands.
        None if after.len() == 3 && is_head(before) => {
            let (thousand, point) = (read(sign, &[before, after].concat(), ""), read(sign, before, after));
            match (expected, mark) {
                (Expected::Whole, b',') => thousand,
                (Expected::Whole, _) | (_, b',') => Err(Unread::TwoWays([point?.to_string(), thousand?.to_string()])),
                _ => point,
            }
        }
        None => read(sign, before, after),
        // The same mark again: all stand between thousands.
        Some(first) if first == mark => read(sign, &ungrouped(digits, first)?, ""),
        Some(first) => read(sign, &ungrouped(before, first)?, after),
    }
}

fn is_mark(byte: u8) -> bool {
    matches!(byte, b'.' | b',')
}

/// Whether these digits can stand before the first mark between thousands.
fn is_head(digits: &str) -> bool {
    (1..=3).contains(&digits.len()) && !digits.starts_with('0')
}

/// The digits of a whole number in exact groups of three.
fn ungrouped(digits: &str, mark: u8) -> Result<String, Unread> {
    let mut groups = digits.split(char::from(mark));
    let head = groups.next().filter(|head| is_head(head)).ok_or(Unread::NotANumber)?;
    let rest: Vec<&str> = groups.collect();
    let is_exact = rest.iter().all(|group| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit()));
    if is_exact { Ok([head, &rest.concat()].concat()) } else { Err(Unread::NotANumber) }
}

/// The number of these digits before and after the point.
fn read(sign: i64, whole: &str, after: &str) -> Result<Fraction, Unread> {
    if whole.len() > 7 || !after.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Unread::NotANumber);
    }
    let after = if after.len() > DECIMALS { after.trim_end_matches('0') } else { after };
    let parse = |digits: &str| format!("0{digits}").parse::<i64>().map_err(|_| Unread::NotANumber);
    let whole = parse(whole)?;
    let (parts, of) = if after.len() <= DECIMALS {
        (parse(after)?, 10_i64.pow(u32::try_from(after.len()).unwrap_or_default()))
    } else {
        let is_up = after.as_bytes().get(LOOKED_AT).is_some_and(|digit| *digit >= b'5');
        let looked_at = &after[..after.len().min(LOOKED_AT)];
        meant(parse(&format!("{looked_at:0<LOOKED_AT$}"))? + i64::from(is_up), looked_at.len())
    };
    // At most 7 digits times 1,000,000: this fits.
    Ok(Fraction::of(sign * (whole * of + parts), of))
}

/// What so many parts of [`FINE`] mean, of which a number of digits was written: parts, and of how many.
fn meant(fine: i64, digits: usize) -> (i64, i64) {
    let million = i64::pow(10, 6);
    let unit = FINE / million;
    let six = (fine + unit / 2) / unit;
    // Nine digits that agree are no chance: the rest is what a binary number leaves behind.
    if (fine - six * unit).abs() < unit / 1000 {
        return (six, million);
    }
    let half_a_digit = 10_i64.pow(u32::try_from(LOOKED_AT - digits).unwrap_or_default()).max(2) / 2;
    let fraction = (1..=PARTS).map(|of| ((fine * of + FINE / 2) / FINE, of)).find(|(parts, of)| (fine * of - parts * FINE).abs() <= of * half_a_digit);
    fraction.unwrap_or((six, million))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, expected: Expected) -> String {
        match number(text, expected) {
            Ok(number) => number.to_string(),
            Err(Unread::NotANumber) => "none".to_owned(),
            Err(Unread::TwoWays([one, other])) => format!("{one} or {other}"),
        }
    }

    #[test]
    fn numbers_as_they_are_written() {
        // The text, and what it means where whole numbers, any, parts of one and percent are asked.
        for (text, whole, any, share, percent) in [
            ("0.35", "0.35", "0.35", "0.35", "35 or 0.35%"),
            ("12", "12", "12", "12", "12"),
            (" 1 ", "1", "1", "1", "1"),
            ("-1.50", "-1.5", "-1.5", "-1.5", "-1.5"),
            ("57/25", "2.28", "2.28", "2.28", "2.28"),
            ("4/15", "4/15", "4/15", "4/15", "80/3 or 4/15%"),
            ("12,5", "12.5", "12.5", "12.5", "12.5"),
            ("1,25", "1.25", "1.25", "1.25", "1.25"),
            ("1,2500", "1.25", "1.25", "1.25", "1.25"),
            ("1.000000", "1", "1", "1", "1"),
            // Three digits after one mark.
            ("1,000", "1000", "1 or 1000", "1 or 1000", "1 or 1000"),
            ("12,500", "12500", "12.5 or 12500", "12.5 or 12500", "12.5 or 12500"),
            ("-1,000", "-1000", "-1 or -1000", "-1 or -1000", "-1 or -1000"),
            ("1.000", "1 or 1000", "1", "1", "1"),
            ("12.500", "12.5 or 12500", "12.5", "12.5", "12.5"),
            ("0,500", "0.5", "0.5", "0.5", "50 or 0.5%"),
            (",500", "0.5", "0.5", "0.5", "50 or 0.5%"),
            ("1000,000", "1000", "1000", "1000", "1000"),
            // Several marks.
            ("1,000.5", "1000.5", "1000.5", "1000.5", "1000.5"),
            ("1,000.00", "1000", "1000", "1000", "1000"),
            ("1.000,5", "1000.5", "1000.5", "1000.5", "1000.5"),
            ("1,00,000", "none", "none", "none", "none"),
            ("1,000,0", "none", "none", "none", "none"),
            ("1.2.3", "none", "none", "none", "none"),
            ("1,0.5", "none", "none", "none", "none"),
            ("1,000,000", "none", "none", "none", "none"),
            // Percent.
            ("50%", "none", "none", "0.5", "50"),
            ("50 %", "none", "none", "0.5", "50"),
            ("12,5 %", "none", "none", "0.125", "12.5"),
            ("66.6666666666667%", "none", "none", "2/3", "200/3"),
            ("0.95%", "none", "none", "0.0095", "0.95"),
            ("%", "none", "none", "none", "none"),
            // What calculations leave behind.
            ("0.30000000000000004", "0.3", "0.3", "0.3", "30 or 0.3%"),
            ("0.7999999999999999", "0.8", "0.8", "0.8", "80 or 0.8%"),
            ("0.666666666666667", "2/3", "2/3", "2/3", "200/3 or 2/3%"),
            ("0.6666666666666666", "2/3", "2/3", "2/3", "200/3 or 2/3%"),
            ("0.3333333", "1/3", "1/3", "1/3", "100/3 or 1/3%"),
            ("-1.3333333333333333", "-4/3", "-4/3", "-4/3", "-4/3"),
            ("0.9999999999999999", "1", "1", "1", "1"),
            ("0.1234567", "0.123457", "0.123457", "0.123457", "12.3457 or 0.123457%"),
            ("0.12345678901234567", "0.123457", "0.123457", "0.123457", "12.3457 or 0.123457%"),
            ("0.0000000000000001", "0", "0", "0", "0"),
            ("0.50000000", "0.5", "0.5", "0.5", "50 or 0.5%"),
        ] {
            let found = [Expected::Whole, Expected::Number, Expected::Share, Expected::Percent].map(|expected| shown(text, expected));
            assert_eq!(found, [whole, any, share, percent], "{text}");
        }
        for text in ["", ".", ",", "1e3", "one", "1/0", "1/-2", "1000000", "--1", "+1", "NaN", "1 2", "1%%", "50% %", "1.0x", "1/1000001"] {
            for expected in [Expected::Whole, Expected::Number, Expected::Share, Expected::Percent] {
                assert_eq!(shown(text, expected), "none", "{text}");
            }
        }
        assert_eq!("1,000".parse::<Fraction>(), Err(NotAFraction), "nobody is asked here");
    }
}
