//! Answers of any content that a file can hold.

use jiff::civil::Date;
use norm::answers::{
    Action, Answer, Answers, Audience, Cited, CriterionAnswer, Document, Evidence, IntervalDone,
    LastDone, Measurement, Obstacle, Occasion, Organisation, Owners, Settled, Shared, Status,
    TextKind, Texts,
};
use norm::document::{Located, Mark};
use norm::library::EMBEDDED;
use norm::norm::{Concern, Norm, Requirement};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

/// The kind that the generated answers are of.
pub const KIND: &str = "gemeente";

/// The norm that they answer.
pub fn norm() -> Norm {
    let found = EMBEDDED.iter().find(|norm| norm.stem == "noord-holland");
    found.expect("the norm").norm()
}

/// Texts that readers of YAML or TOML stumble over.
const TRAPS: [&str; 40] = [
    "2.10",
    "2025-04-15",
    "yes",
    "No",
    "~",
    "null",
    "1e3",
    "0x1F",
    ".5",
    "1:30",
    "+1",
    "- a",
    "a: b",
    "a:",
    "a #b",
    "# a",
    "'a'",
    "\"a\"",
    "{a}",
    "[a]",
    "a, b",
    "&a",
    "*a",
    "!a",
    "|",
    ">",
    "%a",
    "@a",
    "`a`",
    "? a",
    ": a",
    "<<",
    "---",
    "...",
    "a\\nb",
    "\"\"\"",
    "'''",
    "a\u{200b}b",
    "a\tb",
    "=",
];

fn at<T>(value: T) -> Located<T> {
    Located {
        value,
        mark: Mark::default(),
    }
}

/// A text as it is once it was read: never blank, for that is no text, and with
/// one sign for the end of a line.
pub fn text() -> impl Strategy<Value = String> {
    let free = "[ -~\u{a0}-\u{24f}\u{2000}-\u{200d}\u{2010}-\u{2027}\u{1f600}-\u{1f60f}\n\t]{1,30}";
    let lines = vec("[ a-z:#\\-'\"]{0,8}", 1..5).prop_map(|lines| lines.join("\n"));
    let text = prop_oneof![
        3 => "[A-Za-z][a-z ,.:;]{0,30}",
        2 => free,
        2 => lines,
        2 => select(TRAPS.to_vec()).prop_map(str::to_owned),
    ];
    text.prop_filter("blank", |text| !norm::document::is_blank(text))
}

fn id() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z][a-z0-9-]{0,10}",
        "[0-9]{1,4}",
        select(vec!["no".to_owned(), "null".to_owned()])
    ]
}

fn date() -> impl Strategy<Value = Date> {
    (1990_i16..=2100, 1_i8..=12, 1_i8..=28)
        .prop_map(|(year, month, day)| jiff::civil::date(year, month, day))
}

fn status() -> impl Strategy<Value = Status> {
    select(Status::ALL.to_vec())
}

fn document(id: Option<String>) -> impl Strategy<Value = Document> {
    (text(), of(text()), of(date()), of(date())).prop_map(
        move |(title, reference, date, review_by)| Document {
            id: id.clone(),
            title,
            reference,
            date: date.map(at),
            review_by,
            mark: Mark::default(),
        },
    )
}

/// None, one or more owners; a text with semicolons is more than one.
fn owners() -> impl Strategy<Value = Owners> {
    vec(text(), 0..3).prop_map(Owners::of_texts)
}

fn action() -> impl Strategy<Value = Action> {
    (
        of(id()),
        text(),
        owners(),
        of(date()),
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(|(id, title, owner, due, done, public)| Action {
            id,
            title,
            owner,
            due,
            done,
            public,
            mark: Mark::default(),
        })
}

fn texts() -> impl Strategy<Value = Texts> {
    vec(of(text()), TextKind::ALL.len()).prop_map(|texts| {
        let mut texts = texts.into_iter();
        let mut next = || texts.next().flatten();
        Texts::new(|_| next())
    })
}

fn criteria(requirement: &Requirement) -> impl Strategy<Value = Vec<CriterionAnswer>> + use<> {
    let paths = requirement.criterion_paths().into_iter();
    let paths: Vec<String> = paths
        .filter(|(_, criterion)| criterion.concerns(KIND))
        .map(|(path, _)| path.into_owned())
        .collect();
    let all = paths.len();
    subsequence(paths, 0..=all)
        .prop_shuffle()
        .prop_flat_map(|paths| {
            let said = vec((status(), of(text()), vec(evidence(), 0..2)), paths.len());
            said.prop_map(move |said| {
                let both = paths.iter().cloned().zip(said);
                both.map(|(path, (status, note, evidence))| CriterionAnswer {
                    path: at(path),
                    status,
                    note,
                    evidence,
                })
                .collect()
            })
        })
}

fn evidence() -> impl Strategy<Value = Evidence> {
    prop_oneof![
        (select(vec!["bibob", "2025"]), of(text())).prop_map(|(id, article)| cited(id, article)),
        document(None).prop_map(Evidence::Inline),
    ]
}

/// A document of the list as evidence.
pub fn cited(id: &str, article: Option<String>) -> Evidence {
    let document = at(id.to_owned());
    Evidence::Listed(at(Cited { document, article }))
}

/// None, one date, or dates for some of the intervals that the norm tells apart.
fn last_done(requirement: &Requirement) -> BoxedStrategy<Option<LastDone>> {
    let once = of(date()).prop_map(|date| date.map(at).map(LastDone::Once));
    let ids: Vec<String> = requirement.interval_ids().map(str::to_owned).collect();
    if ids.is_empty() {
        return once.boxed();
    }
    let all = ids.len();
    let by_interval = subsequence(ids, 1..=all)
        .prop_shuffle()
        .prop_flat_map(|ids| {
            vec(date(), ids.len()).prop_map(move |dates| {
                let both = ids.iter().cloned().zip(dates);
                let dates = both.map(|(interval, date)| IntervalDone {
                    interval: at(interval),
                    date: at(date),
                });
                Some(LastDone::ByInterval(at(dates.collect())))
            })
        });
    prop_oneof![1 => once, 3 => by_interval].boxed()
}

fn answer(requirement: &Requirement) -> impl Strategy<Value = Answer> + use<> {
    let id = requirement.id.clone();
    let parts = (
        status(),
        criteria(requirement),
        owners(),
        last_done(requirement),
        subsequence(Obstacle::ALL.to_vec(), 0..=3),
        vec(evidence(), 0..3),
        vec(action(), 0..3),
        any::<bool>(),
        any::<bool>(),
        texts(),
    );
    let on_occasion = requirement.nature == norm::norm::Nature::OnOccasion;
    parts.prop_map(
        move |(
            status,
            criteria,
            owner,
            last_done,
            obstacles,
            evidence,
            actions,
            occasion,
            confirmed,
            texts,
        )| Answer {
            id: at(id.value.clone()),
            status: at(status),
            criteria,
            owner,
            last_done,
            obstacles,
            evidence,
            actions,
            occasion: (occasion && on_occasion).then_some(at(Occasion::None)),
            confirmed,
            texts,
        },
    )
}

fn some_answers(norm: &Norm) -> impl Strategy<Value = Vec<Answer>> + use<> {
    let requirements: Vec<Requirement> = norm
        .requirements()
        .filter(|one| one.concern(KIND) == Concern::Own)
        .cloned()
        .collect();
    subsequence(requirements, 0..=5)
        .prop_shuffle()
        .prop_flat_map(|some| some.iter().map(answer).collect::<Vec<_>>())
}

/// A file's content, with answers in any order.
pub fn answers(norm: &Norm) -> impl Strategy<Value = Answers> + use<> {
    let reference = norm.reference();
    let settled =
        (text(), date(), of(text()), owners()).prop_map(|(by, date, reference, roles)| Settled {
            by: Some(by),
            date: Some(date),
            reference,
            roles: at(roles),
        });
    let shared = (vec(id(), 0..3), of(id())).prop_map(|(left_out, source_sha256)| Shared {
        audience: Audience::Region,
        left_out,
        source_sha256,
    });
    let organisation = ("[a-z][a-z0-9-]{0,10}", text(), of(text()));
    let documents = (
        document(Some("bibob".to_owned())),
        document(Some("2025".to_owned())),
    );
    let measurement = (id(), of(text()), date());
    (
        organisation,
        measurement,
        of(shared),
        of(settled),
        documents,
        some_answers(norm),
    )
        .prop_map(
            move |(
                (id, name, region),
                (round, label, date),
                shared,
                settled,
                (one, two),
                answers,
            )| {
                Answers {
                    file: "generated".into(),
                    sheets: norm::document::SheetNames::default(),
                    norm: at(reference.clone()),
                    organisation: Organisation {
                        id: at(id),
                        name: at(name),
                        kind: at(KIND.to_owned()),
                        region: region.map(at),
                    },
                    measurement: Measurement {
                        id: round,
                        label,
                        date: Some(date),
                        mark: Mark::default(),
                    },
                    shared,
                    settled,
                    documents: vec![one, two],
                    answers,
                }
            },
        )
}
