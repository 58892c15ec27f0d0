//! `norm merge`: parts put together.

use std::fs;

use crate::common::{Folder, codes, norm, waterkant};

/// Merges parts; gives the run and what was written.
fn merge(folder: &Folder, parts: &[&str]) -> (crate::common::Run, Option<String>) {
    let names = (1..).map(|number| format!("deel{number}.yaml"));
    let files: Vec<String> = names
        .zip(parts)
        .map(|(name, text)| folder.file(&name, text))
        .collect();
    let path = folder.path("samen.yaml");
    let mut args = vec!["merge"];
    args.extend(files.iter().map(String::as_str));
    args.extend(["-o", path.to_str().expect("a path")]);
    let run = norm(&args);
    (run, fs::read_to_string(&path).ok())
}

#[test]
fn parts_are_put_together_field_by_field() {
    let folder = Folder::new();
    let one = waterkant(
        "  \"5.5\":\n    status:\n    criteria: {vastgoed: , coffeeshops: nvt}\n    owner: juridische zaken\n  \"1.1\": {status: voldoet}\n",
    );
    let two = waterkant(
        "  \"1.2\":\n  \"5.5\":\n    status: deels\n    note: nog niet alles\n    criteria: {vastgoed: voldoet}\n",
    );
    let (run, text) = merge(&folder, &[&one, &two]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(
        run.err.starts_with(
            "2 delen samengevoegd: 2 van 47 beantwoord\n  deel1 1 van 2\n  deel2 1 van 2\nin geen enkel deel: 1.3, 1.4,"
        ),
        "{}",
        run.err
    );
    insta::assert_snapshot!(text.expect("a file"));
}

#[test]
fn every_conflict_is_named_with_both_places_and_nothing_is_written() {
    let folder = Folder::new();
    let one = waterkant(
        "  \"1.1\":\n    status: voldoet\n    note: geheim een\n    criteria: {burgemeester: voldoet}\n    last_done: 2025-01-01\n",
    );
    let two = waterkant("  \"1.1\":\n    status: voldoet\n    note: geheim twee\n    criteria: {burgemeester: niet}\n    last_done: 2025-01-01\n    confirmed: false\n")
        .replace("0-meting", "nulmeting");
    let (run, text) = merge(&folder, &[&one, &two]);
    assert_eq!((run.code, text), (2, None));
    assert_eq!(codes(&run.err), ["parts-differ"; 4]);
    assert!(!run.err.contains("geheim"), "{}", run.err);
    insta::assert_snapshot!(folder.plain(&run.err));
}

#[test]
fn a_settled_part_and_a_draft_do_not_go_together_in_silence() {
    let folder = Folder::new();
    let draft = waterkant("  \"1.1\": {status: voldoet}\n");
    let settled = draft.replace(
        "answers:",
        "settled: {by: college, date: 2025-05-01}\nanswers:",
    );
    let (run, text) = merge(&folder, &[&draft, &settled]);
    assert_eq!((run.code, text), (2, None));
    assert!(run.err.contains("veld “settled”"), "{}", run.err);
}

#[test]
fn parts_settled_by_other_roles_are_a_conflict() {
    let folder = Folder::new();
    let of = |roles: &str| {
        let settled = format!("settled: {{by: college, date: 2025-05-01{roles}}}\nanswers:");
        waterkant("  \"1.1\": {status: voldoet}\n").replace("answers:", &settled)
    };
    let one = of(", roles: [burgemeester, raadsgriffier]");
    let (run, text) = merge(
        &folder,
        &[&one, &of(", roles: burgemeester; raadsgriffier")],
    );
    let text = text.unwrap_or_else(|| panic!("{}", run.err));
    assert!(
        text.contains("roles: [burgemeester, raadsgriffier]"),
        "{text}"
    );
    let folder = Folder::new();
    let (run, text) = merge(&folder, &[&one, &of("")]);
    assert_eq!((run.code, text), (2, None));
    assert!(run.err.contains("veld “settled”"), "{}", run.err);
}

#[test]
fn parts_of_two_organisations_or_norms_are_refused() {
    let folder = Folder::new();
    let one = waterkant("  \"1.1\": {status: voldoet}\n");
    let (run, _) = merge(
        &folder,
        &[&one, &one.replace("id: waterkant", "id: zandkant")],
    );
    assert!(run.err.contains("veld “organisation.id”"), "{}", run.err);
    let flevoland = one
        .replace("noord-holland@2025", "flevoland@2.0")
        .replace("\"1.1\"", "\"1\"");
    let (run, _) = merge(&folder, &[&one, &flevoland]);
    assert!(run.err.contains("veld “norm”"), "{}", run.err);
}

#[test]
fn forms_of_departments_make_the_whole_form() {
    let folder = Folder::new();
    let mut parts = Vec::new();
    for only in ["1,2,3", "4,5", "6"] {
        let path = folder.path(&format!("{}.yaml", only.replace(',', "-")));
        let file = path.to_str().expect("a path").to_owned();
        let args = [
            "init",
            "noord-holland",
            "--kind",
            "gemeente",
            "--name",
            "A",
            "--date",
            "2026-04-15",
        ];
        let args: Vec<&str> = args
            .into_iter()
            .chain(["--only", only, "-o", &file])
            .collect();
        assert_eq!(norm(&args).code, 0);
        parts.push(fs::read_to_string(path).expect("a form"));
    }
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let (run, text) = merge(&folder, &parts);
    assert!(
        run.err
            .starts_with("3 delen samengevoegd: 0 van 47 beantwoord\n  deel1 0 van 26\n  deel2 0 van 19\n  deel3 0 van 2\ngeschreven: "),
        "{}",
        run.err
    );
    assert_eq!(text.expect("a file").matches("\n  \"").count(), 47);
}

#[test]
fn a_part_is_named_by_its_owner_only_when_all_of_it_is_theirs() {
    let folder = Folder::new();
    let one = waterkant("  \"1.1\": {status: voldoet, owner: HRM}\n  \"1.2\": {owner: hrm}\n");
    let two = waterkant("  \"1.3\": {status: voldoet, owner: communicatie}\n  \"1.4\":\n");
    let (run, _) = merge(&folder, &[&one, &two]);
    assert_eq!(run.code, 0, "{}", run.err);
    let said = "beantwoord\n  HRM 1 van 2\n  deel2 1 van 2\n";
    assert!(run.err.contains(said), "{}", run.err);
}

#[test]
fn parts_of_two_measurements_are_told_at_the_values_and_with_what_it_probably_is() {
    let folder = Folder::new();
    let one = waterkant("  \"1.1\": {status: voldoet}\n");
    let two = one
        .replace("\"2025\"", "\"2026\"")
        .replace("2025-04-15", "2026-04-15");
    let mut places = vec![("csv", "2.csv:")];
    if cfg!(feature = "office") {
        places.push(("xlsx", "2.xlsx:Gegevens!C"));
    }
    for (ending, place) in places {
        let made = [("1", &one), ("2", &two)].map(|(name, text)| {
            let from = folder.file(&format!("{name}.yaml"), text);
            let to = folder
                .path(&format!("{name}.{ending}"))
                .display()
                .to_string();
            assert_eq!(norm(&["convert", &from, &to]).code, 0);
            to
        });
        let to = folder
            .path(&format!("samen.{ending}"))
            .display()
            .to_string();
        let run = norm(&["merge", &made[0], &made[1], "-o", &to]);
        assert_eq!(run.code, 2);
        let said = folder.plain(&run.err);
        let found = said.matches("[parts-differ]: veld “measurement.").count();
        assert!(found > 0, "{said}");
        let tip = "tip: dit deel lijkt van een andere meting";
        for (text, count) in [(&*format!("--> {place}"), codes(&said).len()), (tip, found)] {
            assert_eq!(said.matches(text).count(), count, "{text}: {said}");
        }
        // Both places are those of the values.
        let first = place.replacen('2', "1", 1);
        assert_eq!(
            said.matches(&format!("dan {first}")).count(),
            codes(&said).len(),
            "{said}"
        );
        assert!(!said.contains("Gegevens!B"), "{said}");
    }
}

#[test]
fn a_list_of_one_number_is_not_filled_by_two_parts() {
    let folder = Folder::new();
    for list in ["actions", "evidence"] {
        let part =
            |title: &str| waterkant(&format!("  \"1.1\": {{{list}: [{{title: {title}}}]}}\n"));
        let (run, text) = merge(&folder, &[&part("een"), &part("twee")]);
        assert_eq!((run.code, text), (2, None));
        assert!(
            run.err.contains(&format!("nummer 1.1, veld “{list}”")),
            "{}",
            run.err
        );
    }
}
