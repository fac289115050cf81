//! Exact numbers: FTE, ratios and shares are never binary floating point.

use num_rational::Ratio;
use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub};
use serde::de::{Deserializer, Error, Visitor};
use serde::{Deserialize, Serialize, Serializer};
use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Mul, Sub};

/// The most digits a number is written with after the point.
const DECIMALS: usize = 6;
/// How fine numbers may be that are added up, in parts of a whole: with a thousand of them, each below a million, and a factor of a million no sum
/// or product overflows.
const FINEST: i64 = 1_000_000_000;

/// An exact number, such as an FTE of 0.35 or a need of 57/25.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(type = "number | string"))]
pub struct Fraction(Ratio<i64>);

impl Fraction {
    /// Nothing.
    pub const ZERO: Self = Self(Ratio::new_raw(0, 1));
    /// One: a full-time position.
    pub const ONE: Self = Self(Ratio::new_raw(1, 1));
    /// One half: a half-time position.
    pub const HALF: Self = Self(Ratio::new_raw(1, 2));

    /// Parts of a whole: `of(57, 25)` is 2.28. Nothing divided by 0 is 0.
    pub fn of(parts: i64, whole: i64) -> Self {
        if whole == 0 { Self::ZERO } else { Self(Ratio::new(parts, whole)) }
    }

    /// The parts and the whole of the number in its lowest terms.
    pub(crate) fn parts(self) -> (i64, i64) {
        (*self.0.numer(), *self.0.denom())
    }

    /// A whole number.
    pub fn whole(number: u32) -> Self {
        Self(Ratio::from_integer(i64::from(number)))
    }

    /// This divided by a whole number; by 0 it is 0.
    #[must_use]
    pub fn divided_by(self, number: u32) -> Self {
        if number == 0 { Self::ZERO } else { Self(self.0.checked_div(&Ratio::from_integer(i64::from(number))).unwrap_or(TOO_LARGE)) }
    }

    /// The largest whole number that is not more; 0 for what is below 0. People are whole: 0.5 × 25 allows 12.
    pub fn floor(self) -> u32 {
        if self < Self::ZERO { 0 } else { u32::try_from(self.0.to_integer()).unwrap_or(u32::MAX) }
    }

    /// The smallest multiple of a step that is not less: 2.28 in half positions is 2.5. A step of 0 leaves the number.
    #[must_use]
    pub fn up_to_step(self, step: Self) -> Self {
        if step <= Self::ZERO {
            return self;
        }
        self.0.checked_div(&step.0).map_or(Self(TOO_LARGE), |steps| Self(steps.ceil()) * step)
    }

    /// This, or 0 where it is less.
    #[must_use]
    pub fn at_least_zero(self) -> Self {
        self.max(Self::ZERO)
    }

    /// The finest part of a whole in which this and numbers with parts of `finest` can be added exactly; `None` where that is so fine that sums
    /// could overflow. Readers refuse a number for which there is none, so that arithmetic on what they let pass is exact.
    pub(crate) fn common_parts(self, finest: i64) -> Option<i64> {
        let (mut left, mut right) = (finest, *self.0.denom());
        while right != 0 {
            (left, right) = (right, left % right);
        }
        finest.checked_div(left)?.checked_mul(*self.0.denom()).filter(|parts| *parts <= FINEST)
    }

    /// How many parts it has where a whole has so many; parts of parts are left out.
    pub(crate) fn in_parts(self, whole: i64) -> u64 {
        let parts = self.0.checked_mul(&Ratio::from_integer(whole)).unwrap_or(TOO_LARGE);
        u64::try_from(parts.to_integer()).unwrap_or(0)
    }

    /// The number as a decimal where it has one of few digits, such as `2.28`.
    pub fn decimal(self) -> Option<String> {
        let scale = 10_i64.pow(u32::try_from(DECIMALS).ok()?);
        let scaled = self.0.checked_mul(&Ratio::from_integer(scale))?;
        if !scaled.is_integer() {
            return None;
        }
        let digits = scaled.to_integer();
        let sign = if digits < 0 { "-" } else { "" };
        let (whole, rest) = (digits.abs() / scale, digits.abs() % scale);
        let rest = format!("{rest:0DECIMALS$}");
        let rest = rest.trim_end_matches('0');
        Some(if rest.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") })
    }
}

/// A decimal such as `2.28` where there is one, else a fraction such as `4/15`.
impl fmt::Display for Fraction {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.decimal() {
            Some(decimal) => out.write_str(&decimal),
            None => write!(out, "{}/{}", self.0.numer(), self.0.denom()),
        }
    }
}

/// What stands for a result that cannot be held, which numbers that were read never come to: larger than every limit, and never a wrapped value.
const TOO_LARGE: Ratio<i64> = Ratio::new_raw(i64::MAX / 2, 1);

macro_rules! checked {
    ($($operator:ident::$name:ident by $checked:ident),*) => {
        $(impl $operator for Fraction {
            type Output = Self;
            fn $name(self, other: Self) -> Self {
                Self(self.0.$checked(&other.0).unwrap_or(TOO_LARGE))
            }
        })*
    };
}

checked!(Add::add by checked_add, Sub::sub by checked_sub, Mul::mul by checked_mul);

impl Sum for Fraction {
    fn sum<I: Iterator<Item = Self>>(numbers: I) -> Self {
        numbers.fold(Self::ZERO, Add::add)
    }
}

impl From<u32> for Fraction {
    fn from(number: u32) -> Self {
        Self::whole(number)
    }
}

/// To people and JSON a number where the decimal is exact, else a text such as `"4/15"`; to compact forms two numbers.
impl Serialize for Fraction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !serializer.is_human_readable() {
            return (self.0.numer(), self.0.denom()).serialize(serializer);
        }
        if self.0.is_integer() {
            return serializer.serialize_i64(self.0.to_integer());
        }
        // A decimal of few digits is written back by every JSON writer as the same digits.
        match self.decimal().and(self.nearest()) {
            Some(number) => serializer.serialize_f64(number),
            None => serializer.collect_str(self),
        }
    }
}

impl Fraction {
    /// The number of JavaScript nearest to it, which is the one that its decimal means; `None` where that may be another. A division finds it
    /// without the reader of decimals of the standard library, which is ten kilobytes of tables to download.
    #[allow(clippy::cast_precision_loss)]
    fn nearest(self) -> Option<f64> {
        const EXACT: i64 = 1 << f64::MANTISSA_DIGITS;
        let (parts, whole) = (*self.0.numer(), *self.0.denom());
        (parts.abs() < EXACT && whole < EXACT).then(|| parts as f64 / whole as f64)
    }
}

impl<'de> Deserialize<'de> for Fraction {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if !deserializer.is_human_readable() {
            let (parts, whole) = <(i64, i64)>::deserialize(deserializer)?;
            return Ok(Self::of(parts, whole));
        }
        deserializer.deserialize_any(FractionVisitor)
    }
}

struct FractionVisitor;

impl Visitor<'_> for FractionVisitor {
    type Value = Fraction;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a number such as 0.5, or a text such as \"4/15\"")
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Fraction, E> {
        self.visit_str(&value.to_string())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Fraction, E> {
        self.visit_str(&value.to_string())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Fraction, E> {
        // The shortest text that means the same number is what was typed: 0.35 and not its binary neighbour.
        self.visit_str(&value.to_string())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Fraction, E> {
        text.parse().map_err(|problem| E::custom(format!("`{text}` is {problem}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Fraction {
        text.parse().unwrap_or_else(|_| panic!("{text} is a number"))
    }

    #[test]
    fn arithmetic_is_exact() {
        assert_eq!(number("0.35") * Fraction::whole(20), Fraction::whole(7));
        assert_eq!(number("0.6") * Fraction::whole(20), Fraction::whole(12));
        assert_eq!((Fraction::HALF * Fraction::whole(25)).floor(), 12);
        assert_eq!(std::iter::repeat_n(number("0.1"), 10).sum::<Fraction>(), Fraction::ONE);
    }

    #[test]
    fn nothing_wraps() {
        let finest = [7, 11, 13, 17, 19, 23, 29, 31, 37, 41].into_iter().try_fold(1, |finest, part| Fraction::of(1, part).common_parts(finest));
        assert_eq!(finest, None, "ten fractions without a common part of a billion");
        assert_eq!(Fraction::of(1, 6).common_parts(4), Some(12));
        let (huge, fine) = (Fraction(TOO_LARGE), Fraction::of(1, i64::MAX));
        let odd = Fraction::of(1, 999_983);
        for (shown, result) in [("+", huge + huge), ("*", huge * huge), ("fine +", fine + odd), ("fine *", fine * odd), ("step", huge.up_to_step(odd))] {
            assert!(result >= huge, "{shown}: {result:?}");
        }
        assert_eq!((huge.floor(), Fraction::of(-1, 2).floor(), huge.decimal()), (u32::MAX, 0, None));
    }

    #[test]
    fn steps() {
        for (need, step, positions) in
            [("2.28", "0.5", "2.5"), ("2.28", "1", "3"), ("2.5", "0.5", "2.5"), ("0", "1", "0"), ("0.01", "0.5", "0.5"), ("1.3", "0", "1.3")]
        {
            assert_eq!(number(need).up_to_step(number(step)), number(positions), "{need} in steps of {step}");
        }
    }
}
