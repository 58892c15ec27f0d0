//! The tags of a template: how deep they stand, and what they write again and again.

use super::{Counters, OpenBracket, WRITTEN};

/// What is repeated: the body of a loop, a macro or a block.
pub(super) struct Body {
    /// Where its tag ends, and how.
    after: usize,
    end: &'static str,
    /// Bytes of plain text in it.
    plain: usize,
}

impl<'t> Counters<'t> {
    pub(super) fn plain(&mut self, bytes: usize) {
        if let Some(body) = self.bodies.last_mut() {
            body.plain += bytes;
        }
    }

    pub(super) fn tag_begins(&mut self, word: &'t str) {
        match word {
            "if" | "for" | "macro" | "call" | "block" | "filter" | "set" | "autoescape"
            | "with" => {
                self.open.push(1);
                self.assigned = false;
            }
            "elif" | "else" => {
                if let Some(branches) = self.open.last_mut() {
                    *branches += 1;
                }
            }
            _ if word.starts_with("end") => {
                self.open.pop();
            }
            _ => {}
        }
        if let Some((start, name)) = &mut self.tag {
            *name = word;
            if matches!(word, "include" | "import" | "from") {
                let open = if self.text[*start..].starts_with("{%-") {
                    "{%-"
                } else {
                    "{%"
                };
                let tag = format!("{open} set norm_ = {}|{WRITTEN} %}}", self.largest);
                self.put.push((*start, tag));
            }
        }
        self.loop_in = word == "for";
        self.levels.push(OpenBracket::default());
    }

    pub(super) fn tag_ends(&mut self, start: usize, end: usize) {
        let Some((_, word)) = self.tag.take() else {
            return;
        };
        let tag = &self.text[start..end];
        match word {
            // With a value it has no body.
            "set" if self.assigned => {
                self.open.pop();
            }
            "for" | "macro" | "call" | "block" => self.bodies.push(Body {
                after: start + tag.find('}').map_or(tag.len(), |brace| brace + 1),
                end: match tag.trim_start().chars().next() {
                    Some('-') => "-%}",
                    Some('+') => "+%}",
                    Some(_) | None => "%}",
                },
                plain: 0,
            }),
            "endfor" | "endmacro" | "endcall" | "endblock" => {
                if let Some(body) = self.bodies.pop() {
                    let tag = format!("{{% set norm_ = {}|{WRITTEN} {}", body.plain, body.end);
                    self.put.push((body.after, tag));
                }
            }
            _ => {}
        }
    }
}
