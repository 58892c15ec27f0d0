//! What a report adds to `assess`, in parses of one answers file, in one process:
//! `cargo bench --bench report`.

#![allow(clippy::print_stdout)]

use std::collections::BTreeMap;
use std::fs;
use std::hint::black_box;
use std::time::{Duration, Instant};

use norm::answers::{Audience, Show, read};
use norm::assessment::{Assessment, assess};
use norm::document::{Format, Source, parse};
use norm::lang::Lang;
use norm::library::EMBEDDED;
use norm::render::{Made, Markup, Page, Picture, Templates, picture, report, terminal};

const FILE: &str = "examples/waterkant-2026.yaml";
const ROUNDS: usize = 1000;

fn main() {
    let norm = EMBEDDED
        .iter()
        .find(|norm| norm.stem == "noord-holland")
        .expect("the norm")
        .norm();
    let source = Source::new(
        FILE,
        fs::read_to_string(FILE).expect("a file"),
        Format::Yaml,
    );
    let show = Show::new(Audience::Internal, false);
    let with_picture = |work: &dyn Fn(&Assessment<'_>, &Picture<'_>)| {
        let draft = read(&source, parse(&source));
        let (assessment, _) = assess(&norm, &source, draft, None).expect("a good file");
        let made = Made::new(show, FILE, "", Lang::Nl);
        work(
            &assessment,
            &picture(&assessment, &[], made, show, Lang::Nl),
        );
    };
    let written = |form, name: &str| {
        with_picture(&|assessment, view| {
            let templates = Templates::new(form, Lang::Nl, BTreeMap::new()).expect("labels");
            let report = report(view, assessment, None, show, Lang::Nl);
            black_box(templates.render(name, &report).expect("a report").len());
        });
    };
    let parse_only = || {
        black_box(parse(&source));
    };
    let in_terminal = || {
        with_picture(&|_, view| {
            let mut page = Page::new(80);
            terminal(view, &mut page, Lang::Nl);
            black_box(page.finish().len());
        });
    };
    let in_markdown = || written(Markup::Markdown, "report/report.md");
    let in_html = || written(Markup::Html, "report/report.html");
    let rounds = rounds([&parse_only, &in_terminal, &in_markdown, &in_html]);
    let typical = |at: usize| median(rounds.iter().map(|round| round[at]).collect());
    let added = |at: usize| {
        let parses = rounds.iter().map(|round| {
            let added = round[at].as_secs_f64() - round[1].as_secs_f64();
            added / round[0].as_secs_f64()
        });
        median(parses.collect())
    };
    println!("one parse of the answers   {:?}", typical(0));
    println!("assess, in the terminal    {:?}", typical(1));
    for (at, name, most) in [(2, "Markdown", 0.7), (3, "HTML    ", 1.2)] {
        println!(
            "{name}                   {:?}, adds {:.2} parses (at most {most})",
            typical(at),
            added(at),
        );
    }
}

/// How long each takes, round after round. They take turns, so that a busy
/// moment of the machine is not the cost of one.
fn rounds<const N: usize>(works: [&dyn Fn(); N]) -> Vec<[Duration; N]> {
    let round = |_| {
        works.map(|work| {
            let start = Instant::now();
            work();
            start.elapsed()
        })
    };
    (0..ROUNDS).map(round).collect()
}

fn median<T: PartialOrd + Copy>(mut values: Vec<T>) -> T {
    values.sort_by(|one, other| one.partial_cmp(other).expect("numbers"));
    values[values.len() / 2]
}
