//! A date written as three numbers, which can mean more than one day.

use chrono::NaiveDate;

/// The days that three numbers mean, by the order in which they are taken; none where there is no such day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumericDate {
    /// Month, day, year, as in the United States.
    pub month_first: Option<NaiveDate>,
    /// Day, month, year.
    pub day_first: Option<NaiveDate>,
    /// Year, month, day.
    pub year_first: Option<NaiveDate>,
    /// Whether strokes part the numbers: `3/15/2026`.
    pub has_strokes: bool,
}

impl NumericDate {
    /// Reads three numbers parted by strokes, points or hyphens, of which the last or the first is a year of four or two digits; `None` for any
    /// other text.
    pub fn read(text: &str) -> Option<Self> {
        let mark = text.chars().find(|c| !c.is_ascii_digit()).filter(|mark| matches!(mark, '/' | '.' | '-'))?;
        let mut parts = text.split(mark);
        let numbers = [parts.next()?, parts.next()?, parts.next()?];
        let lengths = numbers.map(str::len);
        let is_number = |number: &str| number.bytes().all(|byte| byte.is_ascii_digit());
        if parts.next().is_some() || !numbers.iter().all(|number| is_number(number)) {
            return None;
        }
        let short = |length: usize| (1..=2).contains(&length);
        let day = |year: usize, month: usize, day: usize| date(numbers[year], numbers[month], numbers[day]);
        let (ends, begins) = match lengths {
            [4, month, day] if short(month) && short(day) => (false, true),
            [first, second, 4] if short(first) && short(second) => (true, false),
            [first, second, 2] if short(first) && short(second) => (true, first == 2),
            _ => return None,
        };
        Some(Self {
            month_first: ends.then(|| day(2, 0, 1)).flatten(),
            day_first: ends.then(|| day(2, 1, 0)).flatten(),
            year_first: begins.then(|| day(0, 1, 2)).flatten(),
            has_strokes: mark == '/',
        })
    }

    /// The days that it can mean, each once.
    pub fn days(&self) -> Vec<NaiveDate> {
        let mut days: Vec<NaiveDate> = Vec::new();
        for day in [self.month_first, self.day_first, self.year_first].into_iter().flatten() {
            if !days.contains(&day) {
                days.push(day);
            }
        }
        days
    }
}

fn date(year: &str, month: &str, day: &str) -> Option<NaiveDate> {
    let number: i32 = year.parse().ok()?;
    // Two digits stand for the years in which somebody who works now was hired, or may still be.
    let year = match (year.len(), number) {
        (2, ..70) => 2000 + number,
        (2, _) => 1900 + number,
        (_, 1..) => number,
        _ => return None,
    };
    NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_days_that_three_numbers_mean() {
        for (text, days) in [
            ("13/02/2024", "2024-02-13"),
            ("2/13/2024", "2024-02-13"),
            ("03/02/2024", "2024-03-02 2024-02-03"),
            ("3.2.2024", "2024-03-02 2024-02-03"),
            ("03-02-2024", "2024-03-02 2024-02-03"),
            ("3/3/2024", "2024-03-03"),
            ("2024/1/8", "2024-01-08"),
            ("2024.01.08", "2024-01-08"),
            ("1/8/24", "2024-01-08 2024-08-01"),
            ("01/08/24", "2024-01-08 2024-08-01 2001-08-24"),
            ("24/01/08", "2008-01-24 2024-01-08"),
            ("1/8/98", "1998-01-08 1998-08-01"),
            ("31/31/2024", ""),
            ("2/30/2024", ""),
        ] {
            let read = NumericDate::read(text).map(|date| date.days().iter().map(ToString::to_string).collect::<Vec<_>>().join(" "));
            assert_eq!(read.as_deref(), Some(days), "{text}");
        }
        for text in ["", "1/2", "1/2/3/4", "1/2/202", "2024-1/8", "a/b/2024", "1//2024", "20240108", "0.5", "1/2/0000a", "+1/2/2024"] {
            assert_eq!(NumericDate::read(text), None, "{text}");
        }
        assert_eq!(NumericDate::read("1/2/0000").map(|date| date.days()), Some(Vec::new()));
    }
}
