//! A crosswalk as one table: a relation, a pair that is not the same or a number without a
//! counterpart a line. `docs/crosswalk.md` names the columns.

use super::csv::{CsvCell, Dialect};
use crate::render::{AloneOne, CrosswalkView, SideView};

/// How the value of a column is found.
type Write = fn(&Line<'_>, CsvCell<'_>);

/// The columns, in their order: a name, and its value.
const COLUMNS: [(&str, Write); 13] = [
    ("from", |line, out| out.text(line.from)),
    ("to", |line, out| out.text(line.to)),
    ("relation", |line, out| out.word(line.relation)),
    ("from_requirement", |line, out| {
        out.maybe_id(line.own.map(|side| side.requirement));
    }),
    ("from_title", |line, out| {
        out.maybe(line.own.map(|side| side.title));
    }),
    ("from_criterion", |line, out| {
        out.maybe(line.own.and_then(|side| side.criterion));
    }),
    ("from_where", |line, out| {
        out.maybe_word(line.own.and_then(|side| side.place));
    }),
    ("to_requirement", |line, out| {
        out.maybe_id(line.other.map(|side| side.requirement));
    }),
    ("to_title", |line, out| {
        out.maybe(line.other.map(|side| side.title));
    }),
    ("to_criterion", |line, out| {
        out.maybe(line.other.and_then(|side| side.criterion));
    }),
    ("to_where", |line, out| {
        out.maybe_word(line.other.and_then(|side| side.place));
    }),
    ("why", |line, out| out.text(line.why)),
    ("remark", |line, out| out.maybe(line.remark)),
];

/// One line; what is absent stays empty.
struct Line<'a> {
    from: &'a str,
    to: &'a str,
    relation: &'a str,
    own: Option<&'a SideView<'a>>,
    other: Option<&'a SideView<'a>>,
    why: &'a str,
    remark: Option<&'a str>,
}

/// Everything of a crosswalk as CSV.
pub(crate) fn crosswalk_csv(view: &CrosswalkView<'_>) -> String {
    let mut out = Vec::new();
    for (name, _) in COLUMNS {
        CsvCell::new(Dialect::Plain, &mut out).word(name);
        Dialect::Plain.end_cell(&mut out);
    }
    Dialect::Plain.end_line(&mut out);
    for line in lines(view) {
        for (_, write) in COLUMNS {
            write(&line, CsvCell::new(Dialect::Plain, &mut out));
            Dialect::Plain.end_cell(&mut out);
        }
        Dialect::Plain.end_line(&mut out);
    }
    String::from_utf8(out).expect("cells of text")
}

fn lines<'a>(view: &'a CrosswalkView<'a>) -> Vec<Line<'a>> {
    let line = |relation, own, other, why, remark| Line {
        from: view.head.from,
        to: view.head.to,
        relation,
        own,
        other,
        why,
        remark,
    };
    let relations = view.relations.iter().map(|one| {
        let (own, other) = (Some(&one.from), one.to.as_ref());
        line(one.relation, own, other, one.why, one.remark)
    });
    let pairs = view.not_the_same.iter().map(|one| {
        line(
            "not_the_same",
            Some(&one.from),
            Some(&one.to),
            one.why,
            None,
        )
    });
    let of = |all: &'a [AloneOne<'a>]| all.iter();
    let own = of(&view.alone.from).map(|one| line("alone", Some(&one.side), None, one.why, None));
    let other = of(&view.alone.to).map(|one| line("alone", None, Some(&one.side), one.why, None));
    relations.chain(pairs).chain(own).chain(other).collect()
}
