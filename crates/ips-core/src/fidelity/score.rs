//! The total of a score, and how far it is from thresholds and bands.

use super::FidelityInput;
use crate::fraction::Fraction;
use crate::policy::planning::{Band, FidelityRules, Scale, Threshold, in_force};
use crate::truth::Truth;
use chrono::NaiveDate;
use serde::Serialize;

/// Two ends between which a value lies; both are possible, and equal where the value is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Extent<T> {
    /// The least it can be.
    pub least: T,
    /// The most it can be.
    pub most: T,
}

/// The sum of all items. A missing item is not a zero: it leaves a range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Total {
    /// Known.
    Known(u32),
    /// Open, as some items are not rated. Every whole number between the ends is possible.
    Range {
        /// With every missing item at the lowest rating.
        least: u32,
        /// With every missing item at the highest rating.
        most: u32,
        /// The items that are not rated, counted from 1.
        missing: Vec<u32>,
    },
}

impl Total {
    /// The total that an input leaves possible. A total that is given counts before ratings.
    pub fn of(scale: &Scale, input: &FidelityInput) -> Self {
        if let Some(total) = input.total {
            return Self::Known(total);
        }
        let items = (1..).zip(&scale.items).map(|(number, _)| number);
        let rated: Vec<(u32, Option<u32>)> = items.zip(input.ratings.iter().copied().chain(std::iter::repeat(None))).collect();
        let missing: Vec<u32> = rated.iter().filter(|(_, rating)| rating.is_none()).map(|(number, _)| *number).collect();
        let sum = |unrated: u32| rated.iter().map(|(_, rating)| rating.unwrap_or(unrated)).sum();
        if missing.is_empty() { Self::Known(sum(0)) } else { Self::Range { least: sum(scale.lowest), most: sum(scale.highest), missing } }
    }

    /// Both ends of what is possible.
    pub fn extent(&self) -> Extent<u32> {
        match *self {
            Self::Known(total) => Extent { least: total, most: total },
            Self::Range { least, most, .. } => Extent { least, most },
        }
    }

    /// Whether the total reaches a number.
    pub fn reaches(&self, needed: u32) -> Truth {
        self.within(needed, u32::MAX)
    }

    /// Whether the total lies between two numbers, both included.
    pub fn within(&self, from: u32, to: u32) -> Truth {
        let Extent { least, most } = self.extent();
        if from <= least && most <= to {
            Truth::Met
        } else if most < from || to < least {
            Truth::NotMet
        } else {
            Truth::Unknown
        }
    }

    /// The points that are still needed to reach a number: 0 where it is reached.
    pub fn points_to(&self, needed: u32) -> Extent<u32> {
        let Extent { least, most } = self.extent();
        Extent { least: needed.saturating_sub(most), most: needed.saturating_sub(least) }
    }

    /// The mean rating of an item.
    pub fn mean(&self, scale: &Scale) -> Extent<Fraction> {
        let items = u32::try_from(scale.items.len()).unwrap_or(u32::MAX);
        let Extent { least, most } = self.extent();
        Extent { least: Fraction::whole(least).divided_by(items), most: Fraction::whole(most).divided_by(items) }
    }
}

/// A threshold, and whether the total reaches it.
#[derive(Clone, Debug, PartialEq)]
pub struct ThresholdOutlook<'p> {
    /// The threshold.
    pub threshold: &'p Threshold,
    /// Whether it is reached.
    pub met: Truth,
    /// Points that are still needed.
    pub points: Extent<u32>,
}

/// A band, and whether the total lies in it.
#[derive(Clone, Debug, PartialEq)]
pub struct BandOutlook<'p> {
    /// The band.
    pub band: &'p Band,
    /// Whether the total lies in it; where it is unknown it is one of several that are possible.
    pub value: Truth,
    /// Points that are still needed to reach it from below.
    pub points: Extent<u32>,
}

/// The thresholds in force on a day, in the order of the policy.
pub(super) fn thresholds<'p>(rules: &'p FidelityRules, total: &Total, day: NaiveDate) -> Vec<ThresholdOutlook<'p>> {
    let outlook = |threshold: &'p Threshold| ThresholdOutlook { threshold, met: total.reaches(threshold.total), points: total.points_to(threshold.total) };
    in_force(&rules.thresholds, day).map(outlook).collect()
}

/// The bands in force on a day, the lowest first.
pub(super) fn bands<'p>(rules: &'p FidelityRules, total: &Total, day: NaiveDate) -> Vec<BandOutlook<'p>> {
    let outlook = |band: &'p Band| BandOutlook { band, value: total.within(band.from, band.to), points: total.points_to(band.from) };
    in_force(&rules.bands, day).map(outlook).collect()
}
