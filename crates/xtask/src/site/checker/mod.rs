//! The embeddable checker as it is published, in the folder `embed/` of the site: a folder for each release, named by its content and
//! never changed; beside them what always names the newest one, the list of releases, and the archive for those who host it themselves.

mod archive;
mod release;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use super::bundles::For;
use super::{integrity, pages};
use crate::files::{self, read};
use crate::process::{command, run, run_quietly};
use crate::tools::npm_program;
use crate::workspace::Workspace;
use release::{NAME, Policy, Release};

/// The folder of the site for pages of others.
const FOLDER: &str = "embed";

/// The folder of the releases in it.
const RELEASES: &str = "releases";

/// The list of releases, beside their folder.
const LIST: &str = "versions.json";

/// The script of the element, and the page it shows in a frame.
const SCRIPT: &str = "crates/ips-embed/js/index.ts";
const TYPES: &str = "crates/ips-embed/js/tsconfig.json";
const FRAME: &str = "crates/ips-embed/js/frame.html";
const README: &str = "crates/ips-embed/SELF-HOSTING.md";
const EXAMPLE: &str = "crates/ips-embed/example.html";

/// The style sheet, which is made before anything is built (site/style/build.mjs).
const STYLE_SHEET: &str = "checker.css";

/// Builds the release into the site, of a bundle: the script around the module, and the module. Releases in `keep`, the folder `embed/` of
/// an earlier site, stay available.
pub(super) fn build(workspace: &Workspace, stage: &Path, bundle: &[PathBuf; 2], purpose: For, keep: Option<&Path>) -> Result<()> {
    let [around, module] = bundle;
    let work = workspace.making().join("checker");
    files::clear(&work)?;
    fs::create_dir_all(&work).with_context(|| format!("cannot make {}", work.display()))?;
    let sheet = workspace.making().join(STYLE_SHEET);
    files::copy_file(module, &work.join(format!("{NAME}.wasm")))?;
    let policies = policies(workspace, &work)?;
    // Whoever changes a file waits for it, and it changes nothing.
    if purpose == For::Visitors {
        run(command(npm_program(workspace, "tsc"), workspace.root()).args(["--project", TYPES])).context("the checker's scripts do not fit their types")?;
    }
    // The script names the release, and the release is named by the script: so it is bundled once without the name.
    let mut release = Release::of(&work, policies)?;
    let script = work.join(format!("{NAME}.js"));
    bundle_script(workspace, &release, around, &sheet, &script)?;
    let frame = fs::read_to_string(workspace.path(FRAME)).with_context(|| format!("cannot read {FRAME}"))?;
    release.name_by(&[&read(&script)?, frame.as_bytes()]);
    bundle_script(workspace, &release, around, &sheet, &script)?;
    release.script = integrity::of(&read(&script)?);
    write(&work.join("frame.html"), &release.filled(&frame))?;

    let embed = stage.join(FOLDER);
    let mut earlier = None;
    if let Some(keep) = keep {
        files::copy(&keep.join(RELEASES), &embed.join(RELEASES))?;
        earlier = Some(fs::read_to_string(keep.join(LIST)).with_context(|| format!("{} is no folder `{FOLDER}` of a site", keep.display()))?);
    }
    let folder = release.folder();
    files::copy(&work, &embed.join(RELEASES).join(&folder))?;
    write(
        &embed.join(format!("{NAME}.js")),
        &format!(
            "// The newest release. Pin one with its hash where nothing may change by itself: see {LIST}.\nexport * from \"./{RELEASES}/{folder}/{NAME}.js\";\n"
        ),
    )?;
    write(&embed.join(LIST), &release::list(&release, earlier.as_deref())?)?;
    let text = |path: &str| fs::read_to_string(workspace.path(path)).with_context(|| format!("cannot read {path}"));
    archive::write(
        &embed.join(RELEASES).join(format!("{NAME}-{folder}.zip")),
        &work,
        &folder,
        &[("README.md", &release.filled(&text(README)?)), ("example.html", &release.filled(&text(EXAMPLE)?))],
    )
}

/// Has every policy written as a file of its own.
fn policies(workspace: &Workspace, folder: &Path) -> Result<Vec<Policy>> {
    let output = command(pages::policies(workspace), workspace.root()).arg(folder).output().context("cannot run the program that writes the policies")?;
    ensure!(output.status.success(), "the policies cannot be written: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).lines().map(|line| Policy::read(line, folder)).collect()
}

/// Draws everything the element needs into one script: its own files, what is written around the module, and the style sheet.
fn bundle_script(workspace: &Workspace, release: &Release, around: &Path, sheet: &Path, to: &Path) -> Result<()> {
    let mut esbuild = command(npm_program(workspace, "esbuild"), workspace.root());
    esbuild.arg(SCRIPT).args(["--bundle", "--minify", "--format=esm", "--target=es2022", "--log-level=warning", "--loader:.css=text"]);
    esbuild.arg(format!("--alias:ips-embed-module={}", around.display())).arg(format!("--alias:ips-style-sheet={}", sheet.display()));
    esbuild.arg(format!("--define:IPS_RELEASE={}", release.for_script())).arg(format!("--outfile={}", to.display()));
    run_quietly(&mut esbuild)
}

fn write(file: &Path, text: &str) -> Result<()> {
    fs::write(file, text).with_context(|| format!("cannot write {}", file.display()))
}
