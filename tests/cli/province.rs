//! Folders of answers, and the example of a province.

use std::fs;

use crate::common::{Folder, norm};
use crate::workspace::{inside, workspace};

#[path = "../../benches/made/mod.rs"]
pub mod made;

const PROVINCE: &str = "examples/province";

#[test]
fn folders_stand_for_the_answers_files_in_them() {
    let folder = workspace("");
    fs::create_dir_all(folder.path("2025/regio/diep")).expect("a folder");
    folder.file("2025/regio/diep/cee.toml", "norm = \"noord-holland@2025\"\n[organisation]\nid = \"cee\"\nname = \"C\"\nkind = \"gemeente\"\n[measurement]\nid = \"2025\"\ndate = 2025-04-15\n[answers]\n");
    for (name, text) in [
        ("2025/~$aa.yaml", "x"),
        ("2025/.verborgen.yaml", "x"),
        ("2025/leesmij.txt", "x"),
        ("2025/norm.toml", "x"),
        ("2025/compose.yaml", "services: {}\n"),
        ("2025/eigen.yaml", "id: eigen\nthemes: []\n"),
    ] {
        folder.file(name, text);
    }
    let run = inside(&folder, "", &["validate", "2025"]);
    assert_eq!(
        (run.code, run.out.as_str()),
        (0, "✓ 3 bestanden: in orde\n")
    );
    // What cannot be told is read, so that nothing goes missing in silence.
    folder.file("2025/leeg.yaml", "");
    folder.file("2025/kapot.yaml", [0xff, 0xfe, 0x00]);
    let run = inside(&folder, "", &["validate", "2025"]);
    assert!(
        run.out.contains("2025/leeg.yaml") && run.out.contains("2025/kapot.yaml"),
        "{}",
        run.out
    );
    fs::create_dir(folder.path("niets")).expect("a folder");
    let run = inside(&folder, "", &["validate", "niets"]);
    assert_eq!(run.code, 2);
    assert!(
        run.err.contains("niets: in deze map staan geen antwoorden"),
        "{}",
        run.err
    );
}

#[test]
fn the_example_is_in_order_and_is_what_it_says() {
    let file = format!("{PROVINCE}/norm.toml");
    let run = norm(&["validate", "--strict", "--workspace", &file]);
    assert_eq!(
        (run.code, run.out.as_str()),
        (0, "✓ 64 bestanden: in orde\n"),
        "{}",
        run.out
    );
    let text = fs::read_to_string(&file).expect("norm.toml");
    let count = |region: &str| text.matches(&format!("region = \"{region}\"")).count();
    assert_eq!(text.matches("[[organisation]]").count(), 34);
    assert_eq!(
        ["RIEC Duinkust", "RIEC Merenland", "RIEC Zuidpolder"].map(count),
        [17, 11, 6]
    );
    assert_eq!(text.matches("continues").count(), 1);
    assert!(made::example().iter().all(|one| text.contains(&one.name)));
}

#[test]
fn the_province_is_an_organisation_with_its_own_report() {
    let run = norm(&[
        "report",
        "examples/province/2026/duinland.yaml",
        "--baseline",
        "examples/province/2025/duinland.yaml",
    ]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("Provincie Duinland"), "{}", run.out);
    // Its own 47, of which three instruments belong to municipalities; not a sum of theirs.
    assert!(run.out.contains("33 van 44"), "{}", run.out);
    assert!(!run.out.contains("Gemeente "), "nothing of a municipality");
    assert!(run.out.contains("provinciesecretaris"));
}

#[test]
fn the_generator_makes_the_same_valid_bytes_every_time() {
    let (one, two) = (Folder::new(), Folder::new());
    for folder in [&one, &two] {
        let written = made::write(&folder.path(""), &made::many(3), 2, made::SEED);
        assert_eq!(written.expect("files"), 6);
    }
    for file in [
        "norm.toml",
        "2025/gemeente-00001.yaml",
        "2026/gemeente-00003.yaml",
    ] {
        let text = |folder: &Folder| fs::read_to_string(folder.path(file)).expect("a file");
        assert_eq!(text(&one), text(&two), "{file}");
        let bytes = text(&one).len();
        assert!(
            file == "norm.toml" || (7_000..12_000).contains(&bytes),
            "{file}: {bytes}"
        );
        assert!(file == "norm.toml" || text(&one).matches("    status: ").count() == 47);
    }
    let run = inside(&one, "2026", &["validate", "--strict"]);
    assert_eq!(
        (run.code, run.out.as_str()),
        (0, "✓ 7 bestanden: in orde\n")
    );
    let other = made::write(&two.path(""), &made::many(3), 2, made::SEED + 1);
    assert_eq!(other.expect("files"), 6);
    let first =
        |folder: &Folder| fs::read(folder.path("2025/gemeente-00001.yaml")).expect("a file");
    assert_ne!(first(&one), first(&two), "another seed, other answers");
}
