"""North Carolina as an analyst writes it with pandas: whole columns at a time, in nullable types, whose "and" and "or" know what is not known. It is for this
one policy and day, and checks no answer; what comes out is what `ips_kit.screen` finds."""

import numpy
import pandas

AREAS = ["area_1_housing", "area_2_co_occurring", "area_3_crisis_risk", "area_4_office_based_services", "area_5_daily_living"]
IDS = ["age", "diagnosis", "areas", "desire", "pattern", "assistance", "no_act", "one_provider"]


def chosen(column, accepted):
    """Whether a choice is one of these; open where it is not known."""
    return column.isin(accepted).astype("boolean").mask(column.isna())


def old_enough(frame, as_of, years):
    """By the day of birth, or else by the year, where that is enough to tell."""
    latest = as_of - pandas.DateOffset(years=years)
    born, year = frame["date_of_birth"], frame["birth_year"]
    by_year = (year < latest.year).mask(year == latest.year)
    return (born <= latest).astype("boolean").where(born.notna(), by_year)


def justice(frame, as_of):
    """What is stated, or else an event of the last twelve months or a high risk."""
    event = frame["last_criminal_justice_event_date"]
    recent = (event >= as_of - pandas.DateOffset(months=12)).astype("boolean").mask(event.isna())
    return frame["area_6_criminal_justice"].fillna(recent | frame["high_risk_of_criminal_justice_involvement"])


def texts(criteria, pick):
    """The ids of the criteria that are picked, with a blank between them: each text once, and for every row its place."""
    bits = numpy.zeros(len(criteria[0]), "uint8")
    for place, criterion in enumerate(criteria):
        bits |= pick(criterion).astype("uint8") << place
    words = [" ".join(name for bit, name in enumerate(IDS) if code >> bit & 1) for code in range(256)]
    return pandas.Categorical.from_codes(bits, words)


def screen(frame, as_of):
    """The frame with `ips_outcome`, `ips_failing` and `ips_missing`."""
    areas = [frame[name] for name in AREAS] + [justice(frame, as_of)]
    yes = sum(area.fillna(False).astype("int8") for area in areas)
    no = sum((~area).fillna(False).astype("int8") for area in areas)
    diagnosis = frame["primary_diagnosis"]
    criteria = [
        old_enough(frame, as_of, 16),
        chosen(diagnosis, ["serious_mental_illness"]) | (chosen(diagnosis, ["substance_use_disorder"]) & chosen(frame["funding"], ["state"])),
        (yes >= 2).astype("boolean").mask((yes < 2) & (no <= 4)),
        frame["expresses_desire_to_work"],
        chosen(frame["employment_pattern"], ["unemployed", "underemployed", "sporadic"]),
        frame["needs_assistance_beyond_employer"],
        ~frame["act_in_same_authorization_period"],
        ~frame["authorized_with_another_ips_provider"],
    ]
    failing = texts(criteria, lambda criterion: ~criterion.fillna(True).to_numpy(bool))
    missing = texts(criteria, lambda criterion: criterion.isna().to_numpy())
    codes = numpy.where(failing.codes != 0, 0, numpy.where(missing.codes != 0, 2, 1)).astype("int8")
    outcome = pandas.Categorical.from_codes(codes, ["not_eligible", "eligible", "undetermined"])
    return frame.assign(ips_outcome=outcome, ips_failing=failing, ips_missing=missing)
