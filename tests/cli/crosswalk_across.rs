//! Help that is wanted at one norm beside what is offered at another.

use serde_json::Value;

use crate::common::{Folder, command, run};

/// Two municipalities, each with a norm of its own.
fn neighbours() -> Folder {
    let folder = Folder::new();
    let one = |name: &str, norm: &str, answers: &str| {
        format!(
            "norm: {norm}\norganisation: {{id: {}, name: Gemeente {name}, kind: gemeente}}\n\
             measurement: {{id: \"2025\", date: 2025-04-15}}\nanswers:\n{answers}",
            name.to_lowercase()
        )
    };
    folder.file(
        "vlakstad.yaml",
        one(
            "Vlakstad",
            "flevoland@2.0",
            "  \"11\": {status: deels, note: nog niet, support: \"Wie heeft een voorbeeld? <b>\"}\n  \
             \"13\": {status: niet, note: nog niet, support: Wie tipt er al?}\n",
        ),
    );
    folder.file(
        "duinstad.yaml",
        one(
            "Duinstad",
            "noord-holland@2025",
            "  \"5.8\": {status: voldoet, offer: \"Ons beleid met voorbeeldbrief <i>\"}\n  \
             \"5.5\": {status: voldoet, offer: Ons Bibob-beleid}\n  \
             \"5.9\": {status: voldoet, offer: Een cursus}\n",
        ),
    );
    folder
}

#[test]
fn help_wanted_at_one_norm_meets_what_is_offered_at_another() {
    let folder = neighbours();
    let overview = |more: &[&str]| {
        let mut args = vec!["overview", ".", "--view", "exchange"];
        args.extend(more);
        run(command(&args).current_dir(folder.path("")))
    };
    let with = ["--across", "--for", "region"];
    let shown = overview(&with);
    assert_eq!(shown.code, 0, "{}", shown.err);
    let flat = shown.out.replace("\n    ", " ");
    let offered = "Aangeboden bij Noord-Hollandse Norm Weerbare Overheid 5.8 (gelijk; voorstel, \
                   niet vastgesteld) (Gemeente Duinstad): Ons beleid";
    assert!(flat.contains(offered), "{flat}");
    assert!(
        flat.contains("door niemand aangeboden: 13\n"),
        "what is offered elsewhere is offered: {flat}"
    );
    assert!(
        flat.contains("alleen bij een andere norm aangeboden: 11\n"),
        "{flat}"
    );
    // What is only related has nothing in common that can be ticked.
    assert_eq!(flat.matches("Aangeboden bij").count(), 1, "{flat}");
    for (form, text) in [
        ("markdown", "voorbeeldbrief \\<i\\>"),
        ("html", "voorbeeldbrief &lt;i&gt;"),
        ("csv", "\"offer_elsewhere\",,\"11\""),
        ("json", "\"relation\": \"equal\""),
    ] {
        let written = overview(&[&with[..], &["--format", form]].concat());
        assert!(written.out.contains(text), "{form}: {}", written.out);
        let without = overview(&["--for", "region", "--format", form]);
        assert!(!without.out.contains("Aangeboden bij"), "{form}");
    }
    for (view, audience) in [("exchange", "province"), ("overview", "region")] {
        let args = [
            "overview", ".", "--view", view, "--across", "--for", audience,
        ];
        let done = run(command(&args).current_dir(folder.path("")));
        assert_eq!((done.code, done.out.as_str()), (2, ""), "{args:?}");
        assert!(done.err.contains("--across"), "{}", done.err);
    }
}

#[test]
fn nothing_is_counted_over_norms_with_it() {
    let folder = neighbours();
    let counts = |more: &[&str]| {
        let mut args = vec!["overview", ".", "--view", "exchange", "--for", "region"];
        args.extend(more);
        args.extend(["--format", "json"]);
        let done = run(command(&args).current_dir(folder.path("")));
        let mut told: Value = serde_json::from_str(&done.out).expect("JSON");
        for one in told["overviews"].as_array_mut().expect("overviews") {
            one["exchange_text"] = Value::Null;
            for asked in one["exchange"].as_array_mut().expect("exchange") {
                asked["elsewhere"] = Value::Null;
            }
        }
        told
    };
    assert_eq!(counts(&[]), counts(&["--across"]));
}
