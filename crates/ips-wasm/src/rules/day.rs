//! Days as columns of JavaScript write them, as days that a kernel can compare.

/// The days since 1 January 1970 of a date whose digits are those of a number, 20261121; none where no such day exists.
pub(crate) fn days(digits: u32) -> Option<i32> {
    let (hundreds, day) = (digits / 100, digits % 100);
    let (year, month) = (hundreds / 100, hundreds % 100);
    // Months have 31 and 30 days in turn, and August begins anew.
    let last = if month == 2 { 28 + u32::from(day == 29 && is_leap(year)) } else { 30 + ((month ^ (month >> 3)) & 1) };
    if year == 0 || month == 0 || month > 12 || day == 0 || day > last {
        return None;
    }
    // A year that begins in March ends with the leap day, and five months from March or August on have 153 days.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let century = year / 100;
    let since_zero = 365 * year + year / 4 - century + century / 4 + (153 * month + 2) / 5 + day - 1;
    Some(since_zero.cast_signed() - 719_468)
}

fn is_leap(year: u32) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

#[cfg(test)]
mod tests {
    use super::days;
    use chrono::NaiveDate;

    #[test]
    fn every_day_of_the_calendar_and_no_other() {
        for year in (1..=800_u32).chain([3999, 4000, 9900, 9999, 10_000, 99_999]) {
            for month in 0..=99 {
                for day in 0..=99 {
                    let expected =
                        NaiveDate::from_ymd_opt(year.cast_signed(), month, day).map(|day| day.signed_duration_since(NaiveDate::default()).num_days());
                    assert_eq!(days(year * 10_000 + month * 100 + day).map(i64::from), expected, "{year}-{month}-{day}");
                }
            }
        }
        assert_eq!([0, 1231, 101, u32::MAX].map(days), [None; 4]);
    }
}
