//! Writes every embedded policy as a file of its own into a folder, and a line `ID VERSION FILE` for each: `policy_files FOLDER`.

use std::path::PathBuf;

fn main() -> Result<(), String> {
    let folder = std::env::args().nth(1).map(PathBuf::from).ok_or("usage: policy_files FOLDER")?;
    for policy in ips_policies::all() {
        let file = format!("{}.policy", policy.id());
        let path = folder.join(&file);
        std::fs::write(&path, ips_policies::pack(policy)).map_err(|error| format!("{}: {error}", path.display()))?;
        println!("{} {} {file}", policy.id(), policy.document().policy.version);
    }
    Ok(())
}
