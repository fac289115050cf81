//! What is embedded is what the files say, screening and planning apart.

use ips_tests::repository;
use std::fs;

#[test]
fn nothing_is_lost() {
    for embedded in ips_policies::all() {
        let path = repository().join("crates/ips-policies/policies").join(format!("{}.toml", embedded.id()));
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let read = ips_policies::load(embedded.id(), &text).unwrap_or_else(|errors| panic!("{errors}"));
        let mut document = embedded.document().clone();
        assert!(document.planning.is_none(), "a screening carries no planning");
        let program = ips_policies::program(embedded.id()).unwrap_or_else(|| panic!("{} has a planning part", embedded.id()));
        document.planning = Some(program.planning().clone());
        assert_eq!((embedded.digest(), program.digest()), (read.digest(), read.digest()), "{} was changed after the build", path.display());
        assert!(&document == read.document(), "{} says something else than what is embedded", path.display());
        assert_eq!((program.identity(), program.zero_exclusion()), (&document.policy, &document.zero_exclusion));
    }
    assert_eq!(ips_policies::programs().len(), ips_policies::all().len());
}

#[test]
fn a_packed_policy_is_the_policy() {
    for (policy, program) in ips_policies::all().iter().zip(ips_policies::programs()) {
        let packed = ips_policies::pack(policy);
        let read = ips_policies::unpack(&packed).expect("what was packed can be read");
        assert_eq!((read.document(), read.digest()), (policy.document(), policy.digest()));
        assert!(ips_policies::unpack(&packed[1..]).is_none() && ips_policies::unpack(&packed[..packed.len() - 1]).is_none(), "damaged bytes are no policy");
        let read = ips_policies::unpack_program(&ips_policies::pack_program(program)).expect("what was packed can be read");
        assert_eq!((read.planning(), read.identity(), read.digest()), (program.planning(), program.identity(), program.digest()));
    }
}

#[test]
fn the_scale_is_there() {
    let scale = ips_policies::scale("ips-25").expect("policies name this scale");
    let sections: Vec<u32> = scale.sections.iter().map(|section| section.items).collect();
    assert_eq!((scale.items.len(), sections), (25, vec![3, 8, 14]));
    assert!(ips_policies::scale("ips-15").is_none());
}
