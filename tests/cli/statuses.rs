//! Status words: the list and no guessing.

use crate::common::{Folder, codes, norm, waterkant};

#[test]
fn words_that_are_no_status_are_refused_with_the_word_to_use() {
    let folder = Folder::new();
    for (word, instead) in [
        ("yes", "schrijf: voldoet"),
        ("ja", "schrijf: voldoet"),
        ("true", "schrijf: voldoet"),
        ("nee", "schrijf: voldoet nog niet"),
        ("no", "schrijf: voldoet nog niet"),
        ("gedeeltelijk", "schrijf: voldoet deels"),
        (
            "voldoett",
            "kies uit: voldoet, voldoet deels, voldoet nog niet, niet van toepassing",
        ),
    ] {
        let file = folder.file(
            "a.yaml",
            waterkant(&format!("  \"2.1\": {{status: {word}, note: x}}\n")),
        );
        let run = norm(&["validate", &file]);
        assert_eq!(codes(&run.out), ["unknown-word"], "{word}");
        assert!(run.out.contains(instead), "{word}: {}", run.out);
    }
}

#[test]
fn an_empty_status_is_no_answer_and_a_note_without_status_may_be() {
    let folder = Folder::new();
    for status in ["", "~", "null", "\"\"", "nog in te vullen"] {
        let answers = format!("  \"2.1\":\n    status: {status}\n    note: we zoeken het uit\n");
        let file = folder.file("a.yaml", waterkant(&answers));
        let run = norm(&["validate", "--strict", &file]);
        assert_eq!(run.code, 0, "{status}: {}", run.out);
        let run = norm(&["assess", &file]);
        assert!(run.out.contains("? 2.1 "), "{status}: {}", run.out);
    }
}

#[test]
fn a_reason_is_not_asked_again_where_the_norm_explains_not_applicable() {
    let folder = Folder::new();
    let text = waterkant("  \"5.8\": {status: nvt}\n").replace("kind: gemeente", "kind: provincie");
    assert_eq!(
        norm(&["validate", "--strict", &folder.file("a.yaml", &text)]).code,
        0
    );
    let text = text.replace("kind: provincie", "kind: gemeente");
    assert_eq!(
        norm(&["validate", "--strict", &folder.file("b.yaml", &text)]).code,
        1
    );
}
