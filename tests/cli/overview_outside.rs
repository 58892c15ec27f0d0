//! What leaves the region: agreements, texts without a sender, what was published.

use std::fs;

use serde_json::Value;

use crate::common::{Folder, Run, norm};

/// A workspace of so many municipalities in two regions, each with a text of every
/// sort about 1.1, and the settings before its register.
struct Province {
    folder: Folder,
    workspace: String,
}

impl Province {
    fn new(organisations: usize, settings: &str, text: &str) -> Self {
        let folder = Folder::new();
        let mut register = format!("norm = \"noord-holland@2025\"\n{settings}");
        for at in 0..organisations {
            let province = Self::answers(at, text);
            folder.file(&format!("o{at}.yaml"), province);
            let region = ["RIEC Oost", "RIEC West"][at % 2];
            register.push_str(&format!(
                "[[organisation]]\nid = \"o{at}\"\nname = \"Gemeente Plaats{at}\"\nkind = \"gemeente\"\nregion = \"{region}\"\n"
            ));
        }
        let workspace = folder.file("norm.toml", register);
        Self { folder, workspace }
    }

    fn answers(at: usize, text: &str) -> String {
        let region = ["RIEC Oost", "RIEC West"][at % 2];
        let text = text.replace("{at}", &at.to_string());
        format!(
            "norm: noord-holland@2025\n\
             organisation: {{id: o{at}, name: Gemeente Plaats{at}, kind: gemeente, region: {region}}}\n\
             measurement: {{id: \"2026\", date: 2026-04-15}}\n\
             answers:\n  1.1: {{status: voldoet, support: \"H {text}\", offer: \"A {text}\", on_norm: \"N {text}\"}}\n"
        )
    }

    fn run(&self, args: &[&str]) -> Run {
        let all = [&["--workspace", &self.workspace, "overview"][..], args].concat();
        norm(&all)
    }

    fn json(&self, args: &[&str]) -> Value {
        let run = self.run(&[args, &["--format", "json"]].concat());
        assert_eq!(run.code, 0, "{}", run.err);
        serde_json::from_str(&run.out).expect("JSON")
    }
}

const EXACT: &str =
    "[overview]\nexact = {for = \"province\", agreed = 2026-01-01, ref = \"overleg 4\"}\n";

#[test]
fn by_agreement_the_province_sees_exact_counts_and_all_texts_and_the_public_nothing_of_it() {
    let agreed = Province::new(6, EXACT, "om {at}");
    let all = agreed.json(&[]);
    let cell = &all["overviews"][0]["themes"][0]["requirements"][0]["row"]["cells"][0];
    assert_eq!(cell["count"], 6);
    assert_eq!(
        all["overviews"][0]["groups"].as_array().map(Vec::len),
        Some(2)
    );
    assert_eq!(all["made"]["agreement"]["ref"], "overleg 4");
    for format in ["text", "markdown", "html", "json"] {
        for view in [
            "overview",
            "exchange",
            "evaluation",
            "submissions",
            "agenda",
        ] {
            let run = agreed.run(&["--view", view, "--format", format]);
            let plain = run.out.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(plain.contains("overleg 4"), "{view} {format}");
            assert!(!run.out.contains("Plaats"), "{view} {format}");
        }
    }
    assert!(agreed.run(&["--view", "exchange"]).out.contains("A om 3"));
    let usual = Province::new(6, "", "om {at}");
    for format in ["text", "markdown", "html", "json", "csv"] {
        for view in ["overview", "submissions"] {
            let args = ["--for", "public", "--view", view, "--format", format];
            assert_eq!(
                agreed.run(&args).out,
                usual.run(&args).out,
                "{view} {format}"
            );
        }
    }
}

#[test]
fn an_agreement_for_the_public_is_a_mistake() {
    let public = Province::new(6, &EXACT.replace("\"province\"", "\"public\""), "x");
    let run = public.run(&[]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(
        run.err.contains("unknown-word") && run.err.contains("province"),
        "{}",
        run.err
    );
    let without = Province::new(6, "[overview]\nexact = {for = \"province\"}\n", "x");
    assert_eq!(without.run(&[]).code, 2, "a date and a place are needed");
}

#[test]
fn regions_stand_apart_or_not_in_what_leaves_by_one_choice() {
    let apart = Province::new(13, "", "x");
    let together = Province::new(13, "[overview]\nregions = false\n", "x");
    let groups = |province: &Province, audience| {
        let all = province.json(&["--for", audience]);
        all["overviews"][0]["groups"].as_array().map(Vec::len)
    };
    assert_eq!(groups(&apart, "province"), Some(2));
    assert_eq!(groups(&together, "province"), Some(0));
    assert_eq!(groups(&together, "region"), Some(2));
    for (format, args) in [("html", "--format"), ("markdown", "--format")] {
        let run = together.run(&[args, format]);
        assert!(!run.out.contains("RIEC Oost"), "{format}");
    }
}

#[test]
fn regions_follow_the_register_and_not_who_has_sent() {
    let province = Province::new(13, "", "x");
    let groups = |province: &Province| {
        let all = province.json(&[]);
        let told = &all["overviews"][0]["themes"][0]["requirements"][0];
        (told["groups"].clone(), told["row"]["of"].as_u64())
    };
    let (whole, of) = groups(&province);
    assert_eq!((whole[1]["of"].as_u64(), of), (Some(6), Some(13)));
    fs::remove_file(province.folder.path("o1.yaml")).expect("one file less");
    let (less, of) = groups(&province);
    assert_eq!(less[0], whole[0], "the other region is as it was");
    assert_eq!(less[1]["cells"][0]["shown"], "hidden");
    assert_eq!(of, Some(7), "the total is of what is told");
    for audience in ["province", "public"] {
        let notes = province.json(&["--for", audience])["overviews"][0]["notes"].to_string();
        assert!(
            notes.contains("Van RIEC West is er nog niet genoeg ingezonden"),
            "{notes}"
        );
    }
}

#[test]
fn a_text_without_a_sender_is_shown_from_six_and_never_where_it_names_who_wrote_it() {
    for (organisations, text, shown, why) in [
        (6, "om {at}", true, ""),
        (5, "om {at}", false, "minder dan zes"),
        (6, "hier in plaats{at}", false, "noemt de organisatie zelf"),
        (
            6,
            "de Plaats{at}se aanpak",
            false,
            "noemt de organisatie zelf",
        ),
        (6, "zie o{at}", false, "noemt de organisatie zelf"),
        (6, "bel 06-12345678", false, "persoonsgegevens"),
    ] {
        let province = Province::new(organisations, "", text);
        for (view, begin) in [
            ("exchange", "H "),
            ("evaluation", "N "),
            ("agenda", "H "),
            ("agenda", "N "),
        ] {
            let run = province.run(&["--view", view]);
            assert_eq!(run.code, 0, "{}", run.err);
            let word = text.split(' ').next().expect("a word");
            let begin = format!("{begin}{word}");
            assert_eq!(run.out.contains(&begin), shown, "{text}: {}", run.out);
            if !shown {
                assert!(run.err.contains("o3.yaml: 1.1, "), "{}", run.err);
                assert!(run.err.contains(why), "{}", run.err);
                assert!(!run.err.contains(&begin), "never quoted: {}", run.err);
            }
            let named = province.run(&["--view", view, "--for", "region"]);
            assert!(named.out.contains(&begin), "{text}: {}", named.out);
        }
    }
}

#[test]
fn a_text_with_the_own_name_does_not_stand_under_a_pseudonym() {
    let province = Province::new(6, "", "hier in Plaats{at}");
    let run = province.run(&["--view", "exchange", "--for", "region", "--pseudonyms"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(!run.out.contains("Plaats"), "{}", run.out);
}

#[test]
fn what_went_out_is_written_down_and_a_picture_of_other_files_warns() {
    let province = Province::new(7, "", "om {at}");
    let before = fs::read_to_string(&province.workspace).expect("norm.toml");
    let run = province.run(&["--for", "public", "--record"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.err.contains("waarschuwt voortaan"), "{}", run.err);
    let after = fs::read_to_string(&province.workspace).expect("norm.toml");
    let added = after
        .strip_prefix(&before)
        .expect("every byte before it kept");
    assert!(added.contains(
        "[[published]]\nnorm = \"noord-holland\"\nmeasurement = \"2026\"\nfor = \"public\"\n"
    ));
    assert_eq!(added.matches("  \"").count(), 7 + 1, "{added}");
    assert!(
        added.contains("  \"o0, o1, o2, o3, o4, o5, o6\",\n"),
        "{added}"
    );
    let again = province.run(&["--for", "public", "--record"]);
    assert_eq!(
        fs::read_to_string(&province.workspace).expect("norm.toml"),
        after
    );
    assert!(!again.err.contains("naar buiten gegaan"), "{}", again.err);
    province
        .folder
        .file("o2.yaml", Province::answers(2, "anders"));
    for audience in ["province", "public"] {
        let run = province.run(&["--for", audience]);
        let said = plain(&run.err);
        assert!(
            said.contains("van meting “2026” is al een beeld naar buiten gegaan, uit andere"),
            "{said}"
        );
        let line = after
            .lines()
            .position(|line| line.starts_with("measurement"));
        let place = format!("norm.toml:{}:", line.expect("a line") + 1);
        assert!(said.contains(&place), "{said}");
    }
    assert!(
        !province
            .run(&["--for", "region"])
            .err
            .contains("naar buiten gegaan")
    );
    assert_eq!(province.run(&["--for", "region", "--record"]).code, 2);
    let check = norm(&["validate", "--workspace", &province.workspace]);
    assert_eq!(check.code, 0, "{}", check.out);
}

fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_picture_of_the_same_files_in_other_groups_warns() {
    let moved = |text: &str| {
        let own = "id = \"o0\"\nname = \"Gemeente Plaats0\"\nkind = \"gemeente\"\nregion = \"RIEC ";
        text.replace(&format!("{own}Oost"), &format!("{own}West"))
    };
    let without = |text: &str| text.replace("regions = true", "regions = false");
    let named = |text: &str| text.replace("Gemeente Plaats1\"", "Gemeente Plaats Een\"");
    for (change, warns) in [
        (&moved as &dyn Fn(&str) -> String, true),
        (&without, true),
        (&named, false),
    ] {
        let province = Province::new(14, "[overview]\nregions = true\n", "om {at}");
        assert_eq!(province.run(&["--for", "public", "--record"]).code, 0);
        let text = fs::read_to_string(&province.workspace).expect("norm.toml");
        assert_ne!(change(&text), text);
        fs::write(&province.workspace, change(&text)).expect("norm.toml");
        for audience in ["province", "public"] {
            let run = province.run(&["--for", audience]);
            let said = plain(&run.err);
            let found = said.contains("waarin anderen samen zijn geteld");
            assert_eq!(found, warns, "{audience}: {said}");
            assert_eq!(said.contains("let op[published-differs]"), warns, "{said}");
        }
        // A record that does not say who was together can only be compared by its files.
        let (kept, _) = text.split_once("groups = [").expect("groups");
        fs::write(&province.workspace, change(kept)).expect("norm.toml");
        let run = province.run(&["--for", "public"]);
        assert!(!run.err.contains("published-differs"), "{}", run.err);
    }
}

#[test]
fn a_text_with_the_name_of_its_own_organisation_is_held_back_however_it_is_written() {
    for (name, said) in [
        ("Gemeente 's-Gravenduin", "Gravenduin zoekt hulp"),
        ("Gemeente Nieuw-Loosdam", "Nieuw Loosdam zoekt hulp"),
        ("Gemeente Nieuw-Loosdam", "in Loosdam lukt het niet"),
        ("Gemeente Æbelhaven", "Aebelhaven zoekt hulp"),
        ("Gemeente Hoornwijk", "gemeentehoornwijk zoekt hulp"),
    ] {
        let folder = Folder::new();
        fs::create_dir(folder.path("2025")).expect("a folder");
        for at in 0..7 {
            let (name, support) = match at {
                0 => (name.to_owned(), said),
                _ => (format!("Gemeente Oever{at}"), "wij zoeken een opleiding"),
            };
            let file = format!(
                "norm: noord-holland@2025\norganisation: {{id: o{at}, name: \"{name}\", kind: gemeente}}\nmeasurement: {{id: \"2025\", date: 2025-04-15}}\nanswers:\n  \"1.2\": {{status: deels, note: x, support: {support}}}\n"
            );
            folder.file(&format!("2025/o{at}.yaml"), file);
        }
        let path = folder.path("2025");
        let path = path.to_str().expect("a path");
        let run = norm(&["overview", path, "--view", "exchange"]);
        assert!(run.out.contains("wij zoeken een opleiding"), "{}", run.out);
        assert!(!run.out.contains(said), "{name}: {}", run.out);
        assert!(run.err.contains("o0.yaml"), "{name}: {}", run.err);
    }
}
