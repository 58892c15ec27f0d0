//! `set`: what was asked for differs, and the rest of the bytes are where they were.

use norm::answers::{ANSWERS, Action, Answer, Answers, Document, Owners, TextKind, read, tree};
use norm::document::{Field, Format, Located, Mark, Source, parse, to_toml, to_yaml};
use norm::filling::{ChangedFile, TypedFlag, changes, set};
use norm::lang::Lang;
use norm::norm::{Concern, Norm};
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::generated::{KIND, answers, cited, norm, text};

pub fn source(answers: &Answers, format: Format) -> Source {
    let tree = tree(answers, &norm(), Lang::Nl);
    let text = match format {
        Format::Yaml => to_yaml(&tree),
        Format::Toml => to_toml(&tree),
        Format::Xlsx | Format::Csv => unreachable!("a text"),
    };
    Source::new("a", text, format)
}

pub fn back(source: &Source) -> Answers {
    read(source, parse(source)).answers.expect("answers")
}

/// How many bytes two texts have in common at their begins and at their ends.
fn common(one: &str, other: &str) -> usize {
    let same = |(one, other): &(u8, u8)| one == other;
    let start = one.bytes().zip(other.bytes()).take_while(same).count();
    let end = one
        .bytes()
        .rev()
        .zip(other.bytes().rev())
        .take_while(same)
        .count();
    (start + end).min(one.len()).min(other.len())
}

/// The field that keys lead to.
fn field(path: &[&str]) -> &'static Field {
    let mut table = ANSWERS;
    let mut found = None;
    for key in path.iter().filter(|key| !key.contains('.')) {
        let field = table.iter().find(|field| field.name == *key);
        let field = field.unwrap_or_else(|| panic!("no {key}"));
        table = field.shape.inner().unwrap_or_default();
        found = Some(field);
    }
    found.expect("a field")
}

/// A file after something was typed.
pub fn typed(before: &Source, path: &[&str], words: &str, norm: &Norm) -> Option<Source> {
    let answers = back(before);
    let id = path.get(1).filter(|_| path[0] == "answers");
    let seen = ChangedFile {
        answers: &answers,
        norm,
        requirement: id.and_then(|id| norm.requirement(id)),
    };
    let typed = TypedFlag {
        flag: "--x",
        path,
        field: field(path),
        words,
    };
    let changes = changes(&[typed], seen);
    let changes = changes.unwrap_or_else(|found| panic!("{words:?}: {found:?}"));
    let text = set(before, &changes, norm)?;
    Some(Source::new("a", text, before.format))
}

/// Words for the value of a key between semicolons.
pub fn words(text: &str) -> String {
    text.trim().replace(';', ";;")
}

pub fn own_ids(norm: &Norm) -> Vec<&str> {
    let own = norm.requirements();
    let own = own.filter(|one| one.concern(KIND) == Concern::Own);
    own.map(|one| one.id.as_str()).collect()
}

/// The answer to a requirement, which is there from now on.
pub fn answer<'a>(answers: &'a mut Answers, id: &str) -> &'a mut Answer {
    let at = answers.answers.iter().position(|one| one.id.value == id);
    let at = at.unwrap_or_else(|| {
        answers.answers.push(Answer::unanswered(Located {
            value: id.to_owned(),
            mark: Mark::default(),
        }));
        answers.answers.len() - 1
    });
    &mut answers.answers[at]
}

/// One thing that is done to a list.
#[derive(Clone, Debug)]
enum Deed {
    Add {
        title: String,
        owner: Option<String>,
    },
    Change {
        at: Index,
        title: String,
    },
    Owner {
        at: Index,
        owner: Option<String>,
    },
    Done {
        at: Index,
    },
    Remove {
        at: Index,
    },
    Clear,
}

fn deeds() -> impl Strategy<Value = Deed> {
    let said = || text().prop_filter("a value is trimmed", |text| !text.trim().is_empty());
    prop_oneof![
        3 => (said(), of(said())).prop_map(|(title, owner)| Deed::Add { title, owner }),
        3 => (any::<Index>(), said()).prop_map(|(at, title)| Deed::Change { at, title }),
        3 => (any::<Index>(), of(said())).prop_map(|(at, owner)| Deed::Owner { at, owner }),
        1 => any::<Index>().prop_map(|at| Deed::Done { at }),
        3 => any::<Index>().prop_map(|at| Deed::Remove { at }),
        1 => Just(Deed::Clear),
    ]
}

fn owners(text: Option<&str>) -> Owners {
    Owners::of_texts(text)
}

pub fn trimmed(text: &str) -> String {
    text.trim().to_owned()
}

/// Does it to actions in memory; gives what is typed for it, if it can be done.
fn to_actions(actions: &mut Vec<Action>, deed: &Deed) -> Option<String> {
    // An id that is a number could be the place of another.
    let is_clear = |at: usize, actions: &[Action]| {
        let number = (at + 1).to_string();
        actions.iter().all(|one| one.id.as_ref() != Some(&number))
    };
    let place = |at: &Index, actions: &[Action]| {
        let at = (!actions.is_empty()).then(|| at.index(actions.len()))?;
        is_clear(at, actions).then_some(at)
    };
    Some(match deed {
        Deed::Add { title, owner } => {
            let new = Action {
                title: trimmed(title),
                owner: owners(owner.as_deref()),
                ..Action::default()
            };
            let owner = owner
                .as_ref()
                .map(|owner| format!("; owner={}", words(owner)));
            let is_there = actions.iter().any(|one| {
                Action {
                    mark: Mark::default(),
                    ..one.clone()
                } == new
            });
            if !is_there {
                actions.push(new);
            }
            format!("title={}{}", words(title), owner.unwrap_or_default())
        }
        Deed::Change { at, title } => {
            let at = place(at, actions)?;
            actions[at].title = trimmed(title);
            format!("{}.title={}", at + 1, words(title))
        }
        Deed::Owner { at, owner } => {
            let at = place(at, actions)?;
            actions[at].owner = owners(owner.as_deref());
            format!(
                "{}.owner={}",
                at + 1,
                owner.as_deref().map(words).unwrap_or_default()
            )
        }
        Deed::Done { at } => {
            let at = place(at, actions)?;
            actions[at].done = true;
            format!("{}.done=true", at + 1)
        }
        Deed::Remove { at } => {
            let at = place(at, actions)?;
            actions.remove(at);
            format!("-{}", at + 1)
        }
        Deed::Clear => {
            actions.clear();
            String::new()
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn one_answer_is_set_and_nothing_else_differs(
        given in answers(&norm()),
        which: Index,
        name in select(vec!["note", "owner", "private", "support"]),
        said in text(),
        format in select(vec![Format::Yaml, Format::Toml]),
    ) {
        let norm = norm();
        let own = own_ids(&norm);
        let id = *which.get(&own);
        let before = source(&given, format);
        let after = typed(&before, &["answers", id, name], &said, &norm);
        prop_assert!(after.is_some(), "{id} {name} {said:?}\n{}", before.text);
        let after = after.expect("a text");
        let read = back(&after);
        let answer = read.answers.iter().find(|answer| answer.id.value == id).expect("the answer");
        match TextKind::named(name) {
            Some(kind) => prop_assert_eq!(answer.texts.get(kind), Some(&*said)),
            None => prop_assert_eq!(&answer.owner, &Owners::of_text(&said)),
        }
        let others = |mut answers: Answers| {
            answers.answers.retain(|answer| answer.id.value != id);
            answers.without_places()
        };
        prop_assert_eq!(others(read), others(given));
        // One stretch of bytes came in the place of another: an old value of
        // that answer, or nothing.
        let old = back(&before);
        let old = old.answers.iter().find(|answer| answer.id.value == id);
        if old.is_none() {
            prop_assert_eq!(common(&before.text, &after.text), before.text.len());
        }
        let comments = |text: &str| text.lines().filter(|line| line.starts_with("  # ") || line.starts_with("# ")).count();
        prop_assert!(comments(&after.text) >= comments(&before.text).saturating_sub(usize::from(old.is_some())));
    }

    #[test]
    fn a_list_is_changed_as_in_memory_and_nothing_else_differs(
        given in answers(&norm()),
        which: Index,
        deeds in proptest::collection::vec(deeds(), 1..5),
        format in select(vec![Format::Yaml, Format::Toml]),
        windows: bool,
    ) {
        let norm = norm();
        let own = own_ids(&norm);
        let id = *which.get(&own);
        let mut expected = given.clone();
        let mut file = source(&given, format);
        if windows && format == Format::Yaml {
            file = Source::new("a", file.text.replace('\n', "\r\n"), format);
        }
        for deed in deeds {
            let Some(words) = to_actions(&mut answer(&mut expected, id).actions, &deed) else {
                continue;
            };
            let path = ["answers", id, "actions"];
            let after = typed(&file, &path, &words, &norm);
            prop_assert!(after.is_some(), "{id} {words:?}\n{}", file.text);
            let after = after.expect("a text");
            prop_assert!(back(&after).says_the_same(&expected), "{id} {words:?}\n{}\n->\n{}", file.text, after.text);
            // What stands in the file of the other answers is there in every letter.
            let lines = |text: &str| text.lines().filter(|line| line.trim_start().starts_with("# ")).count();
            prop_assert!(lines(&after.text) + 1 >= lines(&file.text), "{words:?}");
            prop_assert_eq!(after.text.contains("\r\n"), file.text.contains("\r\n"));
            file = after;
        }
    }

    #[test]
    fn documents_and_evidence_are_changed_as_in_memory(
        given in answers(&norm()),
        which: Index,
        title in text(),
        format in select(vec![Format::Yaml, Format::Toml]),
    ) {
        let norm = norm();
        let own = own_ids(&norm);
        let id = *which.get(&own);
        let mut expected = given.clone();
        let before = source(&given, format);
        let is_new = given.documents.iter().all(|one| one.id.as_deref() != Some("nieuw"));
        prop_assume!(is_new && !title.trim().is_empty());
        expected.documents.push(Document {
            id: Some("nieuw".to_owned()),
            title: trimmed(&title),
            ..Document::default()
        });
        let listed = typed(&before, &["documents"], &format!("id=nieuw; title={}", words(&title)), &norm);
        prop_assert!(listed.is_some(), "{title:?}\n{}", before.text);
        let listed = listed.expect("a text");
        answer(&mut expected, id).evidence.push(cited("nieuw", None));
        let path = ["answers", id, "evidence"];
        let used = typed(&listed, &path, "+nieuw", &norm);
        prop_assert!(used.is_some(), "{id}\n{}", listed.text);
        let used = used.expect("a text");
        prop_assert!(back(&used).says_the_same(&expected), "{}", used.text);
        // Both away again: the file says what it said.
        let unused = typed(&used, &path, "-nieuw", &norm);
        prop_assert!(unused.is_some(), "{id}\n{}", used.text);
        let gone = typed(&unused.expect("a text"), &["documents"], "-nieuw", &norm).expect("a text");
        prop_assert!(back(&gone).says_the_same(&given), "{}", gone.text);
    }
}
