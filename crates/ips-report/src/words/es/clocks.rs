//! Deadlines, and documents before the first day of work.

use ips_core::calendar::Weekend;
use ips_core::clocks::{DueStatus, DueWindow, PreHireJudgment};
use ips_core::policy::planning::{Due, Length};

fn days(number: i64) -> String {
    if number == 1 { "1 día".to_owned() } else { format!("{number} días") }
}

/// A distance after "cada": "mes", "6 meses".
fn each_time(each: Length) -> String {
    match each {
        Length::Days(1) => "día".to_owned(),
        Length::Months(1) => "mes".to_owned(),
        other => length(other),
    }
}

pub(crate) fn length(length: Length) -> String {
    match length {
        Length::Days(number) => days(number.into()),
        Length::Months(1) => "1 mes".to_owned(),
        Length::Months(number) => format!("{number} meses"),
    }
}

pub(crate) fn rule(due: &Due) -> String {
    let words = |distance: &Length| length(*distance);
    match due {
        Due::Within(Length::Days(0) | Length::Months(0)) => "el mismo día".to_owned(),
        Due::Within(length) => format!("en un plazo de {}", words(length)),
        Due::Before => "ese día o antes".to_owned(),
        Due::InTheTimeBefore(length) => format!("en los {} anteriores", words(length)),
        Due::NotBefore(length) => format!("no antes de que pasen {}", words(length)),
        Due::Between { earliest, latest } if earliest == latest => format!("{} después", words(earliest)),
        Due::Between { earliest, latest } => format!("de {} a {} después", words(earliest), words(latest)),
        Due::Every { each, until: None } => format!("cada {}", each_time(*each)),
        Due::Every { each, until: Some(until) } => format!("cada {}, durante {}", each_time(*each), words(until)),
        Due::EachCalendarMonth => "una vez en cada mes calendario posterior".to_owned(),
        Due::WithinThenEvery { first, each } => format!("en un plazo de {} y después cada {}", words(first), each_time(*each)),
        Due::PeriodEnd(length) => format!("a más tardar el último día de un período de {}", words(length)),
    }
}

pub(crate) fn origin(event: &str, day: &str, rule: &str) -> String {
    format!("Se cuenta desde “{event}”, {day}: {rule}.")
}

pub(crate) fn open_from(first: &str) -> String {
    format!("No antes del {first}")
}

pub(crate) fn between(first: &str, last: &str) -> String {
    format!("Del {first} al {last}")
}

pub(crate) fn plan_for(due: &str, latest: &str) -> String {
    format!("Planifique para el {due}; último día, {latest}")
}

pub(crate) fn status(status: DueStatus) -> String {
    match status {
        DueStatus::Done => "Hecho a tiempo".to_owned(),
        DueStatus::DoneLate { days: late } => format!("Hecho con {} de retraso", days(late)),
        DueStatus::Overdue { days: late } => format!("Vencido hace {}", days(late)),
        DueStatus::Due { days: 0 } => "Vence hoy".to_owned(),
        DueStatus::Due { days: 1 } => "Vence mañana".to_owned(),
        DueStatus::Due { days: left } | DueStatus::Later { days: left } => format!("Vence en {}", days(left)),
        DueStatus::NotYet { days: left } => format!("Aún no cuenta; contará en {}", days(left)),
        DueStatus::Open { days: None } => "Ya se puede hacer; no se indica un último día".to_owned(),
        DueStatus::Open { days: Some(0) } => "Ya se puede hacer; hoy es el último día".to_owned(),
        DueStatus::Open { days: Some(1) } => "Ya se puede hacer; queda 1 día".to_owned(),
        DueStatus::Open { days: Some(left) } => format!("Ya se puede hacer; quedan {}", days(left)),
    }
}

pub(crate) fn window(window: Option<DueWindow>) -> &'static str {
    match window {
        Some(DueWindow::Overdue) => "Vencido",
        Some(DueWindow::In30) => "En los próximos 30 días",
        Some(DueWindow::In60) => "En 31 a 60 días",
        Some(DueWindow::In90) => "En 61 a 90 días",
        Some(DueWindow::Later) => "Más adelante",
        Some(DueWindow::NoLatestDay) => "Sin último día",
        None => "Hecho",
    }
}

pub(crate) fn weekend(day: Weekend) -> &'static str {
    match day {
        Weekend::Saturday => "Es sábado: el texto no mueve ninguna fecha por un fin de semana, así que planifique para el viernes anterior.",
        Weekend::Sunday => "Es domingo: el texto no mueve ninguna fecha por un fin de semana, así que planifique para el viernes anterior.",
    }
}

pub(crate) fn month_end() -> &'static str {
    "El mes no tiene ese número de día, así que cuenta su último día."
}

pub(crate) fn too_early(done: &str, first: &str) -> String {
    format!("Se hizo el {done}, antes de que cuente: el primer día que cuenta es el {first}.")
}

pub(crate) fn depends_on(questions: &str) -> String {
    format!("Si esto se aplica depende de una respuesta que no se conoce: {questions}")
}

pub(crate) fn hired_later(people: &str) -> String {
    format!("Empieza después del último día: {people}.")
}

pub(crate) fn limit(most: Option<u32>) -> String {
    most.map_or_else(
        || "No se indica un límite de antigüedad: debe ser anterior al primer día.".to_owned(),
        |most| format!("Como máximo {} de antigüedad el primer día.", days(most.into())),
    )
}

pub(crate) fn judgment(judgment: PreHireJudgment) -> String {
    match judgment {
        PreHireJudgment::Accepted { age_days: 0, .. } => "Sirve: tiene la fecha del mismo primer día.".to_owned(),
        PreHireJudgment::Accepted { age_days, .. } => format!("Sirve: {} de antigüedad el primer día.", days(age_days)),
        PreHireJudgment::TooOld { age_days, by } => format!("Demasiado antiguo: {} de antigüedad el primer día, {} de más.", days(age_days), days(by)),
        PreHireJudgment::AfterStart { days: after } => format!("Demasiado tarde: tiene fecha de {} después del primer día.", days(after)),
    }
}

pub(crate) fn same_day() -> &'static str {
    "No está claro si el mismo día cuenta como antes: guarde una prueba de que fue primero o pregunte al pagador."
}
