//! Markdown to the body of a document, block by block.

use pulldown_cmark::{
    Alignment, Event, HeadingLevel, Options, Parser, Tag, TagEnd, TextMergeWithOffset,
};

use super::contents::{self, Entry, uncounted};
use super::inline::{Line, Linked};
use super::numbering::{Lists, STEP, level};
use super::page::{Body, Page};
use super::table::{self, Table};
use crate::labels::Labels;

/// Makes a body of Markdown.
pub(super) fn body(
    markdown: &str,
    page: &Page<'_>,
    lists: &mut Lists,
    linked: &mut Linked,
) -> Body {
    let mut writer = Writer {
        page,
        lists,
        linked,
        out: String::new(),
        line: Line::default(),
        is_open: false,
        open_lists: Vec::new(),
        quotes: 0,
        heading: None,
        after_title: false,
        page_before: false,
        is_head: false,
        in_code: false,
        ends_in_table: false,
        table: None,
        dashes: Vec::new(),
        contents: None,
        entries: Vec::new(),
        title: String::new(),
        headings: Vec::new(),
    };
    let options = Options::ENABLE_TABLES | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let parser = Parser::new_ext(markdown, options).into_offset_iter();
    for (event, place) in TextMergeWithOffset::new(parser) {
        if matches!(event, Event::Start(Tag::Table(_))) {
            writer.dashes = table::dashes(&markdown[place]);
        }
        writer.event(event);
    }
    writer.finish()
}

/// A list that is open.
#[derive(Debug)]
struct OpenList {
    /// Its number, where its points do not count by their style alone.
    list: Option<usize>,
    style: &'static str,
    /// Whether the next paragraph is the first of its point.
    fresh: bool,
}

struct Writer<'p, 'w> {
    page: &'w Page<'p>,
    lists: &'w mut Lists,
    linked: &'w mut Linked,
    out: String,
    line: Line,
    /// Whether there is a paragraph that is to be ended.
    is_open: bool,
    open_lists: Vec<OpenList>,
    quotes: usize,
    heading: Option<usize>,
    after_title: bool,
    page_before: bool,
    /// Whether what stands before the text of a document is being read.
    is_head: bool,
    in_code: bool,
    ends_in_table: bool,
    table: Option<Table>,
    /// How wide the table that begins says that its columns are.
    dashes: Vec<usize>,
    contents: Option<usize>,
    entries: Vec<Entry>,
    title: String,
    /// The headings that the text stands under, from large to small.
    headings: Vec<(usize, String)>,
}

impl Writer<'_, '_> {
    #[allow(
        clippy::wildcard_enum_match_arm,
        reason = "the set of what is known of Markdown is closed; the rest is left out"
    )]
    fn event(&mut self, event: Event<'_>) {
        let looks = self.page.looks;
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(_) | Event::Code(_) if self.is_head => {}
            Event::Text(text) if self.in_code => {
                for line in text.lines() {
                    self.begin();
                    self.line.text(line);
                    self.line.line_break(looks);
                }
            }
            Event::Text(text) => {
                self.begin();
                self.line.text(&text);
            }
            Event::Code(text) => {
                self.begin();
                self.line.code(&text, looks, self.linked);
            }
            Event::SoftBreak => self.line.text(" "),
            Event::HardBreak => self.line.line_break(looks),
            Event::InlineHtml(html) => self.line.html(&html, looks),
            Event::Html(html) => self.comment(html.trim()),
            _ => {}
        }
    }

    #[allow(clippy::wildcard_enum_match_arm, reason = "as of events")]
    fn start(&mut self, tag: Tag<'_>) {
        let looks = self.page.looks;
        match tag {
            Tag::Paragraph => self.begin(),
            Tag::Heading { level, .. } => {
                self.end_paragraph();
                self.heading = Some(number(level));
                self.is_open = true;
            }
            Tag::BlockQuote(_) => {
                self.end_paragraph();
                self.quotes += 1;
            }
            Tag::CodeBlock(_) => {
                self.end_paragraph();
                self.in_code = true;
            }
            Tag::List(from) => self.list(from),
            Tag::Item => {
                if let Some(list) = self.open_lists.last_mut() {
                    list.fresh = true;
                }
            }
            Tag::Table(columns) => self.table(&columns),
            Tag::TableHead | Tag::TableRow => {
                self.table
                    .iter_mut()
                    .for_each(|table| table.rows.push(Vec::new()));
            }
            Tag::Strong => self.line.strong(true, looks),
            Tag::Emphasis => self.line.emphasis(true, looks),
            Tag::Link { dest_url, .. } => {
                self.begin();
                self.line.link(&dest_url, looks, self.linked);
            }
            Tag::Image { dest_url, .. } => {
                self.begin();
                self.line.picture(&dest_url, looks);
            }
            Tag::MetadataBlock(_) => self.is_head = true,
            _ => {}
        }
    }

    #[allow(clippy::wildcard_enum_match_arm, reason = "as of events")]
    fn end(&mut self, tag: TagEnd) {
        let looks = self.page.looks;
        match tag {
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item => self.end_paragraph(),
            TagEnd::BlockQuote(_) => {
                self.end_paragraph();
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::CodeBlock => {
                self.end_paragraph();
                self.in_code = false;
            }
            TagEnd::List(_) => {
                self.end_paragraph();
                self.open_lists.pop();
            }
            TagEnd::TableCell => {
                let cell = self.line.finish(looks);
                let rows = self.table.as_mut().and_then(|table| table.rows.last_mut());
                if let Some(row) = rows {
                    row.push(cell);
                }
                self.is_open = false;
            }
            TagEnd::Table => self.end_table(),
            TagEnd::Strong => self.line.strong(false, looks),
            TagEnd::Emphasis => self.line.emphasis(false, looks),
            TagEnd::Link => self.line.link_ends(looks),
            TagEnd::Image => self.line.picture_ends(self.linked),
            TagEnd::MetadataBlock(_) => self.is_head = false,
            _ => {}
        }
    }

    /// A comment of ours; all other HTML is left out.
    fn comment(&mut self, html: &str) {
        let inside = html
            .strip_prefix("<!--")
            .and_then(|rest| rest.strip_suffix("-->"));
        match inside.map(str::trim) {
            Some("norm:inhoud") => {
                self.end_paragraph();
                self.contents = Some(self.out.len());
                self.ends_in_table = false;
            }
            Some("norm:pagina") => {
                self.end_paragraph();
                self.page_before = true;
            }
            Some(_) | None => {}
        }
    }

    fn begin(&mut self) {
        self.is_open = true;
    }

    fn list(&mut self, from: Option<u64>) {
        self.end_paragraph();
        let style = if from.is_some() {
            "list number"
        } else {
            "list bullet"
        };
        let by_style = self.page.looks.styles.counts(style) && self.open_lists.is_empty();
        let list = match from {
            Some(from) => Some(self.lists.numbers(from)),
            None if by_style => None,
            None => Some(self.lists.points()),
        };
        self.open_lists.push(OpenList {
            list,
            style,
            fresh: true,
        });
    }

    fn table(&mut self, columns: &[Alignment]) {
        self.end_paragraph();
        if self.ends_in_table {
            self.out.push_str("<w:p/>");
        }
        self.table = Some(Table {
            numeric: columns
                .iter()
                .map(|column| *column == Alignment::Right)
                .collect(),
            dashes: std::mem::take(&mut self.dashes),
            rows: Vec::new(),
            caption: table::caption(&self.headings),
        });
    }

    fn end_table(&mut self) {
        if let Some(table) = self.table.take() {
            let (width, letter) = (self.page.width, self.page.letter);
            self.out
                .push_str(&table.written(width, letter, self.page.looks));
            self.ends_in_table = true;
            self.after_title = false;
        }
    }

    /// Ends a paragraph, if there is one.
    fn end_paragraph(&mut self) {
        let line = self.line.finish(self.page.looks);
        let is_open = std::mem::take(&mut self.is_open);
        let heading = self.heading.take();
        if !is_open || line.xml.is_empty() {
            return;
        }
        let (before, after) = match heading {
            Some(heading) => self.headed(heading, &line.text),
            None => (self.looks_of_paragraph(), String::new()),
        };
        let page = match std::mem::take(&mut self.page_before) {
            true => "<w:pageBreakBefore/>",
            false => "",
        };
        let before = before.replace(PAGE, page);
        self.out
            .push_str(&format!("<w:p>{before}{}{after}</w:p>", line.xml));
        self.ends_in_table = false;
    }

    /// What stands before and behind the text of a heading.
    fn headed(&mut self, heading: usize, text: &str) -> (String, String) {
        if heading == 1 && self.title.is_empty() {
            text.clone_into(&mut self.title);
            self.after_title = true;
            return (self.paragraph("title", ""), String::new());
        }
        self.after_title = false;
        self.headings.retain(|(above, _)| *above < heading);
        self.headings.push((heading, text.to_owned()));
        let level = heading.clamp(2, 5) - 1;
        let style = ["heading 1", "heading 2", "heading 3", "heading 4"][level - 1];
        let counts = self.page.looks.styles.counts(style);
        let own = counts && text.starts_with(|sign: char| sign.is_ascii_digit());
        let id = self.page.first_id + self.entries.len();
        let anchor = format!("_Toc{}", 900_000_000 + id);
        let begin = format!("<w:bookmarkStart w:id=\"{id}\" w:name=\"{anchor}\"/>");
        self.entries.push(Entry {
            level,
            anchor,
            text: text.to_owned(),
        });
        (
            self.paragraph(style, uncounted(own)) + &begin,
            format!("<w:bookmarkEnd w:id=\"{id}\"/>"),
        )
    }

    fn looks_of_paragraph(&mut self) -> String {
        if std::mem::take(&mut self.after_title) {
            return self.paragraph("subtitle", "");
        }
        let depth = self.open_lists.len().saturating_sub(1);
        let Some(list) = self.open_lists.last_mut() else {
            return match self.quotes {
                // Behind a table a text begins a little lower.
                0 if self.ends_in_table => {
                    self.paragraph("norm tekst", "<w:spacing w:before=\"120\"/>")
                }
                0 => self.paragraph("norm tekst", ""),
                _ => self.paragraph("quote", ""),
            };
        };
        let level = level(depth);
        let (style, fresh, list) = (list.style, std::mem::take(&mut list.fresh), list.list);
        match (fresh, list) {
            (true, Some(list)) => self.paragraph(
                style,
                &format!(
                    "<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>"
                ),
            ),
            (true, None) => self.paragraph(style, ""),
            // A further paragraph of a point stands under its first.
            (false, _) => {
                let left = STEP * (level + 1);
                self.paragraph("norm tekst", &format!("<w:ind w:left=\"{left}\"/>"))
            }
        }
    }

    fn paragraph(&self, style: &str, more: &str) -> String {
        let id = self.page.looks.styles.id(style);
        format!("<w:pPr><w:pStyle w:val=\"{id}\"/>{PAGE}{more}</w:pPr>")
    }

    fn finish(mut self) -> Body {
        self.end_paragraph();
        if self.ends_in_table {
            self.out.push_str("<w:p/>");
        }
        if let Some(at) = self.contents {
            let title = Labels::of(self.page.lang).contents;
            let listed: Vec<Entry> = self
                .entries
                .into_iter()
                .filter(|entry| entry.level < 3)
                .collect();
            let contents = contents::written(title, &listed, self.page.looks);
            self.out.insert_str(at, &contents);
        }
        Body {
            xml: self.out,
            title: self.title,
        }
    }
}

/// Where a new page is told, in the order that Word wants; no text of a style is this.
const PAGE: &str = "\u{0}";

fn number(level: HeadingLevel) -> usize {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 | HeadingLevel::H6 => 5,
    }
}
