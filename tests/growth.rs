//! Work grows with what is read and no faster: each reader takes a pattern n
//! times and 4n times, and what it asked of memory is counted.

#![cfg(feature = "office")]

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use allocation_counter::{AllocationInfo, measure};
use norm::answers;
use norm::assessment::assess;
use norm::document::{Format, Source, parse, read_csv};
use norm::form;
use norm::lang::Lang;
use norm::library::EMBEDDED;
use norm::render::{Markup, Templates};
use norm::{workbook, workspace};

/// Times that a pattern stands in the small text; the large one has it four times as often.
const FEW: usize = 400;

/// Room for the lists that double when they are full.
const MOST_GROWTH: u64 = 6;

/// What is fixed: a norm, templates, buffers.
const FIXED_COUNT: u64 = 20_000;
const FIXED_BYTES: u64 = 4_000_000;

/// No input takes more than this at once.
const MOST_AT_ONCE: u64 = 200_000_000;

/// Counts one reading of a made text.
fn counted(made: &str, read: fn(&str)) -> AllocationInfo {
    measure(|| read(made))
}

/// Holds that four times as much of a pattern takes about four times the work.
fn grows_in_proportion(name: &str, make: &dyn Fn(usize) -> String, read: fn(&str)) {
    let [few, many] = [FEW, 4 * FEW].map(|times| counted(&make(times), read));
    for (what, few, many, fixed) in [
        (
            "allocations",
            few.count_total,
            many.count_total,
            FIXED_COUNT,
        ),
        ("bytes", few.bytes_total, many.bytes_total, FIXED_BYTES),
    ] {
        assert!(
            many <= few * MOST_GROWTH + fixed,
            "{name}: {few} {what}, and {many} for four times as much"
        );
    }
    let most = many.bytes_max;
    assert!(most <= MOST_AT_ONCE, "{name}: {most} bytes at once");
}

fn read_source(source: &Source) {
    let draft = answers::read(source, form::parse(source));
    if draft.answers.is_some() {
        let norm = EMBEDDED.iter().find(|norm| norm.stem == "noord-holland");
        let norm = norm.expect("the norm").norm();
        let _ = assess(&norm, source, draft, None);
    }
}

fn yaml(text: &str) {
    read_source(&Source::new("a.yaml", text.to_owned(), Format::Yaml));
}

fn toml(text: &str) {
    read_source(&Source::new("a.toml", text.to_owned(), Format::Toml));
}

fn csv(text: &str) {
    let mut source = Source::new("a.csv", text.to_owned(), Format::Csv);
    if let Ok(book) = read_csv(&source) {
        source.book = book;
        read_source(&source);
    }
}

fn norm_file(text: &str) {
    let source = Source::new("a.yaml", text.to_owned(), Format::Yaml);
    let _ = norm::norm::read(&source, parse(&source), None);
}

fn norm_toml(text: &str) {
    let source = Source::new("norm.toml", text.to_owned(), Format::Toml);
    workspace::read_draft(&source);
}

fn template(text: &str) {
    let own = BTreeMap::from([("report/report.md".to_owned(), text.to_owned())]);
    let templates = Templates::new(Markup::Markdown, Lang::Nl, own).expect("labels");
    let _ = templates.render("report/report.md", &BTreeMap::from([("text", "x")]));
}

fn labels(text: &str) {
    let own = BTreeMap::from([("shared/labels.nl.toml".to_owned(), text.to_owned())]);
    let _ = Templates::new(Markup::Markdown, Lang::Nl, own);
}

/// A workbook of one sheet, with texts and looks beside it.
fn book(text: &str) {
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let link = |kind: &str, target: &str| {
        format!(
            "<Relationships xmlns=\"{package}\"><Relationship Id=\"r\" Type=\"{office}/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    let (part, content) = text.split_once('\n').expect("a part");
    let mut parts = BTreeMap::from([
        ("_rels/.rels", link("officeDocument", "xl/workbook.xml")),
        (
            "xl/_rels/workbook.xml.rels",
            link("worksheet", "worksheets/sheet1.xml"),
        ),
        (
            "xl/workbook.xml",
            "<workbook><sheets><sheet name=\"Vragenlijst\" r:id=\"r\"/></sheets></workbook>"
                .to_owned(),
        ),
        (
            "xl/worksheets/sheet1.xml",
            "<worksheet><sheetData/></worksheet>".to_owned(),
        ),
    ]);
    parts.insert(part, content.to_owned());
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        let options = zip::write::SimpleFileOptions::default();
        writer.start_file(name, options).expect("a part");
        writer.write_all(content.as_bytes()).expect("written");
    }
    let bytes = writer.finish().expect("a zip").into_inner();
    if let Ok(book) = workbook::read(bytes) {
        read_source(&Source::of_workbook("a.xlsx", book));
    }
}

/// A head, and lines below it of which each has its number.
fn lines(head: &'static str, line: &'static str) -> impl Fn(usize) -> String {
    move |times| {
        let lines = (0..times).map(|number| line.replace('#', &number.to_string()));
        std::iter::once(head.to_owned()).chain(lines).collect()
    }
}

/// A text between two others, so many times.
fn between(
    before: &'static str,
    text: &'static str,
    after: &'static str,
) -> impl Fn(usize) -> String {
    move |times| format!("{before}{}{after}", text.repeat(times))
}

const YAML: &str = "norm: noord-holland@2025\norganisation: {id: w, name: W, kind: gemeente}\nmeasurement: {id: \"2025\", date: 2025-04-15}\n";
const TOML: &str = "norm = \"noord-holland@2025\"\norganisation = {id = \"w\", name = \"W\", kind = \"gemeente\"}\nmeasurement = {id = \"2025\", date = 2025-04-15}\n";

/// Times that an unknown name stands in a text: more than get a search for what was meant.
const SEARCHED: usize = 2_000;
/// Allocations that one more of them may take: a row of a table takes fifty, and a search more.
const MOST_FOR_ONE: u64 = 70;

/// Holds that what nobody knows is looked up a number of times and no more.
fn is_looked_up_a_bounded_number_of_times(
    name: &str,
    make: &dyn Fn(usize) -> String,
    read: fn(&str),
) {
    let [some, many] = [SEARCHED, 2 * SEARCHED].map(|times| counted(&make(times), read));
    let one = many.count_total.saturating_sub(some.count_total) / SEARCHED as u64;
    assert!(
        one <= MOST_FOR_ONE,
        "{name}: {one} allocations for one more"
    );
}

#[test]
fn names_that_nobody_knows() {
    for (name, head, line, read) in [
        ("keys of YAML", YAML, "statu#: 1\n", yaml as fn(&str)),
        ("keys of an answer", "", "  sttus#: 1\n", |text: &str| {
            yaml(&format!("{YAML}answers:\n \"1.1\":\n{text}"));
        }),
        ("keys of TOML", TOML, "statu# = 1\n", toml),
        (
            "requirements",
            "",
            " 1.#x: {status: deels}\n",
            |text: &str| {
                yaml(&format!("{YAML}answers:\n{text}"));
            },
        ),
        (
            "words",
            "",
            "  - {id: \"#\", nature: standng#}\n",
            |text: &str| {
                norm_file(&format!(
                    "id: a\nthemes:\n- id: \"1\"\n  requirements:\n{text}"
                ));
            },
        ),
        ("kinds", "", "gemeent#, ", |text: &str| {
            norm_file(&format!(
                "id: a\nkinds: {{gemeente: {{title: G}}}}\nthemes:\n- id: \"1\"\n  requirements:\n  - {{id: \"1\", addresses: [{text}]}}\n"
            ));
        }),
        (
            "parts of CSV",
            "part,requirement,id,status,note,value\n",
            "answr#,1.1,,deels,x,\n",
            csv,
        ),
        (
            "keys of CSV",
            "part,requirement,id,status,note,value\n",
            "file,,measuremnt.id#,,,x\n",
            csv,
        ),
        (
            "headings",
            "part,requirement,status,note,value",
            ",statu#",
            csv,
        ),
        ("settings", "", "answrs# = 1\n", norm_toml),
        ("labels", "", "gemeent# = \"x\"\n", labels),
    ] {
        is_looked_up_a_bounded_number_of_times(name, &lines(head, line), read);
    }
}

#[test]
fn answers_in_yaml() {
    for (name, head, line) in [
        ("keys", "", "b#: 1\n"),
        ("answers", "answers:\n", "  \"x#\": {status: deelz}\n"),
        (
            "documents",
            "documents:\n",
            "  - {id: d#, title: x, date: 1}\n",
        ),
        ("anchors", "a:\n", "  - &a# !b x\n"),
        (
            "known twice",
            "answers:\n",
            "  \"1.1\": {status: voldoet}\n",
        ),
    ] {
        let make = lines(head, line);
        grows_in_proportion(name, &|times| YAML.to_owned() + &make(times), yaml);
    }
    let text = between("a: |\n  ", "é - : \\ # \" ' ", "\n");
    grows_in_proportion("one long text", &text, yaml);
    grows_in_proportion("open lists", &between("a: [", "[],", ""), yaml);
    grows_in_proportion("open quote", &between("a: \"", "x\n ", ""), yaml);
    grows_in_proportion("comments", &between("", "# x\n", "a b\nc: d: e\n"), yaml);
}

#[test]
fn answers_in_toml() {
    for (name, line) in [
        ("keys", "b# = 1\n"),
        ("headers", "[answers.\"x#\"]\nstatus = \"deelz\"\n"),
        ("dots", "a.b#.c = 1\n"),
        ("documents", "[[documents]]\nid = \"d#\"\ntitle = \"é\"\n"),
        ("mistakes", "a = b = # c\n"),
        ("twice", "[answers.\"1.1\"]\nstatus = \"deels\"\n"),
    ] {
        grows_in_proportion(name, &lines(TOML, line), toml);
    }
    grows_in_proportion("list", &between("a = [", "1,", "]"), toml);
    grows_in_proportion("text", &between("a = \"\"\"", " . [ { = é", "\"\"\""), toml);
}

#[test]
fn forms_in_csv() {
    let head = "part,requirement,id,status,note,value\n";
    for (name, line) in [
        ("answers", "answer,1.1,,deelz,\"a#\",\n"),
        ("parts", "anders#,1.1,,deels,x,\n"),
        ("columns", "x#,"),
        ("empty rows", "\n"),
        ("files", "file,,measurement.id,,,x#\n"),
    ] {
        grows_in_proportion(name, &lines(head, line), csv);
    }
    for text in [" ", "'", "\n'", "\"\"", "=;", "' "] {
        let make = between("part,note\nanswer,\"", text, "\"\n");
        grows_in_proportion(text, &|times| make(times * 20), csv);
    }
}

#[test]
fn workbooks() {
    let sheet = "xl/worksheets/sheet1.xml\n<worksheet><sheetData>";
    for (name, line) in [
        (
            "rows",
            "<row><c t=\"inlineStr\"><is><t>x#</t></is></c></row>",
        ),
        ("cells", "<c><v>#</v></c>"),
        (
            "formulas",
            "<row><c><f t=\"shared\" si=\"#\" ref=\"A1:A9\">1</f><v>1</v></c></row>",
        ),
    ] {
        grows_in_proportion(name, &lines(sheet, line), book);
    }
    let merged = "xl/worksheets/sheet1.xml\n<worksheet><sheetData/><mergeCells>";
    grows_in_proportion("merged", &lines(merged, "<mergeCell ref=\"A#:B#\"/>"), book);
    let texts = lines(
        "xl/sharedStrings.xml\n<sst uniqueCount=\"9\">",
        "<si><t>x#</t></si>",
    );
    grows_in_proportion("texts", &texts, book);
    let looks = between(
        "xl/styles.xml\n<styleSheet><cellXfs>",
        "<xf numFmtId=\"14\"/>",
        "</cellXfs></styleSheet>",
    );
    grows_in_proportion("looks", &looks, book);
}

#[test]
fn norm_files() {
    let head = "id: a\ntitle: A\nversion: \"1\"\nlanguage: nl\nkinds:\n  gemeente: {title: G}\n";
    let themes = "id: a\ntitle: A\nversion: \"1\"\nlanguage: nl\nkinds:\n  gemeente: {title: G}\nthemes:\n- id: \"1\"\n  title: T\n  requirements:\n";
    for (name, head, line) in [
        ("kinds", head, "  k#: {title: K}\n"),
        (
            "requirements",
            themes,
            "  - {id: \"#\", title: T, question: Q, addresses: [gemeent#], nature: standing}\n",
        ),
        (
            "the same",
            themes,
            "  - {id: \"1\", title: T, question: Q, addresses: [x], nature: standing}\n",
        ),
    ] {
        grows_in_proportion(name, &lines(head, line), norm_file);
    }
    let criteria = "id: a\ntitle: A\nkinds: {gemeente: {title: G}}\nthemes:\n- id: \"1\"\n  requirements:\n  - id: \"1\"\n    addresses: [";
    grows_in_proportion("addressed", &lines(criteria, "x#, "), norm_file);
}

#[test]
fn workspaces() {
    for (name, line) in [
        (
            "chain",
            "[[organisation]]\nid = \"a#\"\ncontinues = [\"a1#\"]\n",
        ),
        (
            "unknown",
            "[[organisation]]\nid = \"a#\"\ncontinues = [\"b#\"]\n",
        ),
        (
            "circle",
            "[[organisation]]\nid = \"a#\"\ncontinues = [\"a0\", \"a#\"]\n",
        ),
        ("settled", "[[settled]]\nfile = \"f#\"\nsha256 = \"x\"\n"),
    ] {
        grows_in_proportion(name, &lines("", line), norm_toml);
    }
}

#[test]
fn templates() {
    for (name, line) in [
        ("plain", "een regel # met tekst\n"),
        ("values", "{{ text|upper }}\n"),
        ("sums", "{{ 1 + 2 * 3 }}{% if text == 'x' %}#{% endif %}\n"),
        ("loops", "{% for a in range(3) %}{{ a }}{% endfor %}\n"),
        ("names", "{% set a# = [text, '#']|join %}"),
    ] {
        grows_in_proportion(name, &lines("", line), template);
    }
}
