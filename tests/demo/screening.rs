// What the examples of the documentation are tried with: a policy of a region that does not exist, on a day.
ips_core::Situation::new(
    Box::leak(Box::new(ips_core::Policy::new(toml::from_str(include_str!("third-state.toml")).unwrap(), "digest").unwrap())),
    ips_core::parse_date("2026-11-21").unwrap(),
)
