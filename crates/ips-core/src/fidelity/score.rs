//! The total of a score, and how far it is from thresholds and bands.

use super::FidelityInput;
use crate::citation::Citation;
use crate::fraction::Fraction;
use crate::identified::id;
use crate::policy::ProgramPolicy;
use crate::policy::planning::{Band, Scale, Severity, Threshold, in_force};
use crate::situation::Situation;
use crate::truth::Truth;
use serde::Serialize;

/// Two ends between which a value lies; both are possible, and equal where the value is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct Extent<T> {
    /// The least it can be.
    pub least: T,
    /// The most it can be.
    pub most: T,
}

/// The sum of all items. A missing item is not a zero: it leaves a range, of which every whole number is possible.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Total {
    /// The sum, where it is known.
    pub known: Option<u32>,
    /// The sum, or the least it can be: every missing item at the lowest rating.
    pub least: u32,
    /// The sum, or the most it can be: every missing item at the highest rating.
    pub most: u32,
    /// The items that are not rated, counted from 1.
    pub missing: Vec<u32>,
}

impl Total {
    /// A total that is known.
    pub fn known(total: u32) -> Self {
        Self { known: Some(total), least: total, most: total, missing: Vec::new() }
    }

    /// The total that an input leaves possible. A total that is given counts before ratings.
    pub fn of(scale: &Scale, input: &FidelityInput) -> Self {
        if let Some(total) = input.total {
            return Self::known(total);
        }
        let items = (1..).zip(&scale.items).map(|(number, _)| number);
        let rated: Vec<(u32, Option<u32>)> = items.zip(input.ratings.iter().copied().chain(std::iter::repeat(None))).collect();
        let missing: Vec<u32> = rated.iter().filter(|(_, rating)| rating.is_none()).map(|(number, _)| *number).collect();
        let sum = |unrated: u32| rated.iter().map(|(_, rating)| rating.unwrap_or(unrated)).sum();
        if missing.is_empty() { Self::known(sum(0)) } else { Self { known: None, least: sum(scale.lowest), most: sum(scale.highest), missing } }
    }

    /// Both ends of what is possible.
    pub fn extent(&self) -> Extent<u32> {
        Extent { least: self.least, most: self.most }
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
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct ThresholdOutlook<'p> {
    /// The threshold, with its words.
    #[serde(skip)]
    pub threshold: &'p Threshold,
    /// The total that is asked.
    pub total: u32,
    /// Whether it is reached.
    pub value: Truth,
    /// Points that are still needed.
    pub points_needed: Extent<u32>,
    /// What it is not to reach it.
    pub severity: Severity,
    /// Where it stands.
    pub citation: Citation<'p>,
}

/// A band, and whether the total lies in it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct BandOutlook<'p> {
    /// The band, with its words.
    #[serde(serialize_with = "id")]
    #[cfg_attr(feature = "js", tsify(type = "string"))]
    pub band: &'p Band,
    /// The least total in it.
    pub from: u32,
    /// The most.
    pub to: u32,
    /// Whether the total lies in it; where it is unknown it is one of several that are possible.
    pub value: Truth,
    /// Points that are still needed to reach it from below.
    pub points_needed: Extent<u32>,
    /// Where it stands.
    pub citation: Citation<'p>,
}

/// The thresholds in force on the day, in the order of the policy.
pub(super) fn thresholds<'p>(situation: Situation<'p, ProgramPolicy>, total: &Total) -> Vec<ThresholdOutlook<'p>> {
    let outlook = |threshold: &'p Threshold| ThresholdOutlook {
        threshold,
        total: threshold.total,
        value: total.reaches(threshold.total),
        points_needed: total.points_to(threshold.total),
        severity: threshold.severity,
        citation: situation.policy.citation(&threshold.source),
    };
    in_force(&situation.policy.planning().fidelity.thresholds, situation.as_of).map(outlook).collect()
}

/// The bands in force on the day, the lowest first.
pub(super) fn bands<'p>(situation: Situation<'p, ProgramPolicy>, total: &Total) -> Vec<BandOutlook<'p>> {
    let outlook = |band: &'p Band| BandOutlook {
        band,
        from: band.from,
        to: band.to,
        value: total.within(band.from, band.to),
        points_needed: total.points_to(band.from),
        citation: situation.policy.citation(&band.source),
    };
    in_force(&situation.policy.planning().fidelity.bands, situation.as_of).map(outlook).collect()
}
