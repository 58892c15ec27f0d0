//! What is asked: list, show, explain, and what `norm` alone says.

use crate::common::{command, norm, run};

#[test]
fn norm_alone_says_in_ten_lines_what_one_can_do() {
    let dutch = norm(&[]);
    assert_eq!(dutch.code, 0);
    assert_eq!(dutch.out.lines().count(), 10);
    insta::assert_snapshot!("welcome", dutch.out);
    let english = run(command(&[]).env("NORM_LANG", "en"));
    assert_eq!(english.out.lines().count(), 10);
    assert!(english.out.contains("what is wrong with a file"));
}

#[test]
fn the_norms_at_hand_are_listed() {
    insta::assert_snapshot!(norm(&["list"]).out, @r"
    flevoland@2.0       Flevolandse Norm 2.0
    noord-holland@2025  Noord-Hollandse Norm Weerbare Overheid

    Verbanden tussen normen
    noord-holland--flevoland  Noord-Hollandse Norm naast Flevolandse Norm 2.0
      (voorstel, niet vastgesteld)
    ");
}

#[test]
fn a_norm_reads_as_a_page() {
    insta::assert_snapshot!("show_flevoland", norm(&["show", "flevoland"]).out);
}

#[test]
fn a_requirement_reads_as_a_helpful_page() {
    insta::assert_snapshot!("show_nh_5.2", norm(&["show", "noord-holland", "5.2"]).out);
    insta::assert_snapshot!(
        "show_nh_2.11_en",
        norm(&["--lang", "en", "show", "noord-holland@2025", "2.11"]).out
    );
    insta::assert_snapshot!("show_flevoland_21", norm(&["show", "flevoland", "21"]).out);
}

#[test]
fn a_code_is_explained_in_both_languages() {
    insta::assert_snapshot!("explain_lapsed_duty", norm(&["explain", "lapsed-duty"]).out);
    assert!(
        norm(&["--lang", "en", "explain", "gap"])
            .out
            .contains("Agree on an action")
    );
    let unknown = norm(&["explain", "gaap"]);
    assert_eq!(unknown.code, 2);
    assert_eq!(
        unknown.err,
        "norm: de code “gaap” bestaat niet; bedoelde u “gap”?\n"
    );
}

#[test]
fn an_unknown_norm_is_named_with_the_nearest() {
    let run = norm(&["show", "flevolant"]);
    assert_eq!(run.code, 2);
    assert_eq!(
        run.err,
        "norm: de norm “flevolant” is hier niet bekend; bedoelde u “flevoland”?\n"
    );
}
