//! The facts about the file itself, each in a row of its own.

use super::layout::FormLine;
use super::tree::{FormTree, RowValues, entry, is_value, twice};
use crate::document::{Entry, Mark, Naming, Node, Reader, Value, plain_word};
use crate::form::cell;
use crate::problem::{ShapeFault, TableFault, first_of};

impl FormTree {
    /// A fact about the file.
    pub(super) fn file_key(&mut self, r: &mut Reader<'_>, row: RowValues, line: &FormLine<'_>) {
        let Some((name, mark)) = row.key else {
            // A key that could not be read was named already.
            if line.cells.iter().all(|(column, _)| is_value(column)) {
                r.say(line.mark, TableFault::NoKey);
            }
            return;
        };
        let names = || self.keys.iter().map(|(name, _)| name.as_str());
        let mut known = names().position(|key| key.eq_ignore_ascii_case(&name));
        if known.is_none() {
            let meant = r.source.nearest(&name, names());
            // Its value is read all the same, so that it can still be checked.
            known = names().position(|key| Some(key) == meant.as_deref());
            let fault = ShapeFault::UnknownKey {
                key: plain_word(&name),
                nearest: meant,
                known: first_of(names()),
            };
            r.say(mark, fault);
        }
        let Some((name, key)) = known.map(|known| self.keys[known].clone()) else {
            return;
        };
        let cell = line.cells.iter().find(|(column, _)| column.name == "value");
        let own = match cell {
            Some((_, found)) => found.mark,
            None => line.empty_value(r.source.format).unwrap_or(mark),
        };
        for mark in [mark, own] {
            r.source.add_name(Naming::At(mark), name.clone());
        }
        let value = match cell {
            Some((_, found)) => cell::node(r, found, key.field.name, key.field.shape),
            // Its row is the place that says it is still to be filled in.
            None if key.is_needed() => Node {
                mark: own,
                value: Value::Absent,
            },
            None => return,
        };
        let entry = entry(key.field.name, mark, value);
        match key.table {
            None => put(r, &mut self.file, entry),
            Some(table) => put(r, self.table(table), entry),
        }
    }

    /// The fields of a table at the margin, made when it is first named.
    fn table(&mut self, name: &'static str) -> &mut Vec<Entry<'static>> {
        let at = self.tables.iter().position(|(known, _)| *known == name);
        let at = at.unwrap_or_else(|| {
            self.tables.push((name, Vec::new()));
            self.tables.len() - 1
        });
        &mut self.tables[at].1
    }

    /// Names at once the facts about the file that have no row, and keeps their
    /// places, so that each is not missed once more.
    pub(super) fn missing_rows(&mut self, r: &mut Reader<'_>, place: Option<Mark>) {
        let mark = place.unwrap_or_else(|| Mark::of_sheet(0));
        let mut missing = Vec::new();
        for (_, key) in self.keys.clone() {
            let entries = match key.table {
                None => Some(&self.file),
                Some(table) => {
                    let mut tables = self.tables.iter();
                    tables
                        .find(|(name, _)| *name == table)
                        .map(|(_, entries)| entries)
                }
            };
            let is_begun = key.table.is_some() && entries.is_some();
            let mut known = entries.into_iter().flatten();
            let is_there = known.any(|entry| entry.key.text == key.field.name);
            if is_there || !(key.is_needed() || is_begun && key.field.required) {
                continue;
            }
            missing.push(key.name());
            let node = Node {
                mark,
                value: Value::Broken,
            };
            let broken = entry(key.field.name, mark, node);
            match key.table {
                None => self.file.push(broken),
                Some(table) => self.table(table).push(broken),
            }
        }
        if let Some(mark) = place.filter(|_| !missing.is_empty()) {
            let fault = TableFault::MissingRows { keys: missing };
            r.note(r.source.bare_problem(mark, fault));
        }
    }
}

/// A field of the file: said once.
fn put(r: &mut Reader<'_>, entries: &mut Vec<Entry<'static>>, new: Entry<'static>) {
    let first = entries.iter().find(|entry| entry.key.text == new.key.text);
    match first.map(|first| first.key.mark) {
        Some(first) => twice(r, new.key.text.to_string(), new.key.mark, first),
        None => entries.push(new),
    }
}
