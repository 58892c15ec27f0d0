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
use norm::render::{Form, Made, Page, Picture, Templates, picture, report, terminal};

const FILE: &str = "examples/waterkant-2026.yaml";
const ROUNDS: usize = 400;
const RUNS: u32 = 1;

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
        let made = Made::new(show, FILE, String::new(), Lang::Nl);
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
    let in_markdown = || written(Form::Markdown, "report/report.md");
    let in_html = || written(Form::Html, "report/report.html");
    let [parsed, assessed, markdown, html] =
        best([&parse_only, &in_terminal, &in_markdown, &in_html]);
    let added = |time: Duration| time.saturating_sub(assessed).as_secs_f64() / parsed.as_secs_f64();
    println!("one parse of the answers   {parsed:?}");
    println!("assess, in the terminal    {assessed:?}");
    println!(
        "Markdown                   {markdown:?}, adds {:.2} parses (at most 0.7)",
        added(markdown)
    );
    println!(
        "HTML                       {html:?}, adds {:.2} parses (at most 1.2)",
        added(html)
    );
}

/// The best of many rounds of each: what it costs when nothing else runs. They
/// take turns, so that a busy moment of the machine is not the cost of one.
fn best<const N: usize>(works: [&dyn Fn(); N]) -> [Duration; N] {
    let mut best = [Duration::MAX; N];
    for _ in 0..ROUNDS {
        for (work, best) in works.iter().zip(&mut best) {
            let start = Instant::now();
            (0..RUNS).for_each(|_| work());
            *best = (*best).min(start.elapsed() / RUNS);
        }
    }
    best
}
