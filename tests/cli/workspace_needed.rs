//! What of `norm.toml` a command needs, and what goes before it.

use std::fs;

use crate::common::Folder;
use crate::workspace::{answers, inside, workspace};

#[test]
fn its_norms_and_templates_count_until_a_flag_says_otherwise() {
    let folder = Folder::new();
    for name in ["normen", "hier", "hier/report"] {
        fs::create_dir(folder.path(name)).expect("a folder");
    }
    let own = fs::read("tests/data/norms/droge-voeten.yaml").expect("a norm");
    folder.file("normen/droge-voeten.yaml", own);
    folder.file("hier/report/report.md", "Eigen sjabloon.\n");
    folder.file(
        "norm.toml",
        "norm = \"droge-voeten\"\nnorms = \"normen\"\n[report]\ntemplate = \"hier\"\n",
    );
    let list = inside(&folder, "hier", &["list"]);
    assert!(list.out.contains("droge-voeten"), "{}", list.out);
    let shown = inside(&folder, "hier", &["show"]);
    assert_eq!(
        shown.out,
        inside(&folder, "", &["show", "droge-voeten"]).out
    );
    let file = folder.file("aa.yaml", answers("aa", "Aadorp", "2025"));
    assert_eq!(
        inside(&folder, "", &["report", &file]).out,
        "Eigen sjabloon.\n"
    );
    fs::create_dir(folder.path("leeg")).expect("a folder");
    let other = inside(&folder, "", &["--norms", "leeg", "list"]);
    assert!(!other.out.contains("droge-voeten"), "{}", other.out);
}

#[test]
fn a_broken_register_stops_only_the_commands_that_need_it() {
    let folder = workspace("left = \"gisteren\"\n");
    for args in [
        ["assess", "2025/aa.yaml"].as_slice(),
        &["report", "2025/aa.yaml"],
        &["list"],
        &["validate", "2025/aa.yaml"],
    ] {
        assert_eq!(inside(&folder, "", args).code, 0, "{args:?}");
    }
    let gate = inside(&folder, "", &["assess", "--gate", "2025/aa.yaml"]);
    assert_eq!(gate.code, 2);
    assert!(gate.err.contains("norm.toml:12:8"), "{}", gate.err);
    // Settings that cannot be read are needed: they say which norms are meant.
    folder.file("norm.toml", "norms = [\"normen\"]\n");
    let run = inside(&folder, "", &["assess", "2025/aa.yaml"]);
    assert_eq!(run.code, 2);
    assert!(
        run.err.contains("fout[wrong-shape]") && run.out.is_empty(),
        "{}",
        run.err
    );
    assert_eq!(
        inside(&folder, "", &["--norms", ".", "assess", "2025/aa.yaml"]).code,
        0
    );
}
