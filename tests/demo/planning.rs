// The same situation to plan and check teams with.
{
    let situation = include!("screening.rs");
    ips_core::Situation::new(Box::leak(Box::new(ips_core::policy::ProgramPolicy::of(situation.policy).unwrap())), situation.as_of)
}
