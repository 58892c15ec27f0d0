//! The filters of templates of users: those that count what they are given or
//! what they make, in the place of those that do not.

use std::borrow::Cow;

use minijinja::value::{Rest, StringInput, Value, ValueOrKwargs};
use minijinja::{AutoEscape, Environment, Error, State, filters};

use super::bounds::{few, fits, spend, walk};

/// Puts filters that count what they are given or what they make in the place
/// of those that do not.
pub(super) fn count(environment: &mut Environment<'_>) {
    for (name, filter) in of_lists() {
        environment.add_filter(
            name,
            move |state: &mut State<'_, '_>, value: Value, rest: Rest<ValueOrKwargs>| {
                few(&value)?;
                walk(state, &value)?;
                filter.call(state, &with(value, &rest))
            },
        );
    }
    for (name, filter) in of_texts() {
        environment.add_filter(
            name,
            move |state: &mut State<'_, '_>, value: Value, rest: Rest<ValueOrKwargs>| {
                walk(state, &value)?;
                let made = filter.call(state, &with(value, &rest))?;
                spend(state, made.as_str().map_or(0, str::len))?;
                Ok(made)
            },
        );
    }
    environment.add_filter(
        "map",
        move |state: &mut State<'_, '_>, value: Value, rest: Rest<ValueOrKwargs>| {
            few(&value)?;
            walk(state, &value)?;
            map(state, &value, &rest)
        },
    );
    environment.add_filter(
        "join",
        move |state: &mut State<'_, '_>, value: Value, between: Option<Value>| {
            few(&value)?;
            walk(state, &value)?;
            join(state, value, between)
        },
    );
    environment.add_filter(
        "replace",
        |state: &mut State<'_, '_>,
         value: StringInput<'_>,
         from: StringInput<'_>,
         to: StringInput<'_>| replace(state, [&value, &from, &to]),
    );
}

/// Filters that walk all of a text or a list, or make a new text of it.
fn of_texts() -> [(&'static str, Value); 20] {
    let escape = Value::from_function(filters::escape);
    let length = Value::from_function(filters::length);
    [
        ("capitalize", Value::from_function(filters::capitalize)),
        ("count", length.clone()),
        ("dictsort", Value::from_function(filters::dictsort)),
        ("e", escape.clone()),
        ("escape", escape),
        ("first", Value::from_function(filters::first)),
        ("float", Value::from_function(filters::float)),
        ("int", Value::from_function(filters::int)),
        ("items", Value::from_function(filters::items)),
        ("last", Value::from_function(filters::last)),
        ("length", length),
        ("lower", Value::from_function(filters::lower)),
        ("max", Value::from_function(filters::max)),
        ("min", Value::from_function(filters::min)),
        ("safe", Value::from_function(filters::safe)),
        ("string", Value::from_function(filters::string)),
        ("sum", Value::from_function(filters::sum)),
        ("title", Value::from_function(filters::title)),
        ("trim", Value::from_function(filters::trim)),
        ("upper", Value::from_function(filters::upper)),
    ]
}

/// Filters that make a list of all they are given, which may be long without
/// having taken any memory yet.
fn of_lists() -> [(&'static str, Value); 11] {
    [
        ("groupby", Value::from_function(filters::groupby)),
        ("lines", Value::from_function(filters::lines)),
        ("list", Value::from_function(filters::list)),
        ("reject", Value::from_function(filters::reject)),
        ("rejectattr", Value::from_function(filters::rejectattr)),
        ("reverse", Value::from_function(filters::reverse)),
        ("select", Value::from_function(filters::select)),
        ("selectattr", Value::from_function(filters::selectattr)),
        ("sort", Value::from_function(filters::sort)),
        ("split", Value::from_function(filters::split)),
        ("unique", Value::from_function(filters::unique)),
    ]
}

/// The arguments of a filter: the value first.
fn with(value: Value, rest: &Rest<ValueOrKwargs>) -> Vec<Value> {
    let rest = rest.iter().map(|one| Value::clone(one));
    std::iter::once(value).chain(rest).collect()
}

/// `map`, item by item: the filter that it calls takes no steps.
fn map(
    state: &mut State<'_, '_>,
    value: &Value,
    rest: &Rest<ValueOrKwargs>,
) -> Result<Vec<Value>, Error> {
    let map = Value::from_function(filters::map);
    let mut made = Vec::new();
    for item in value.try_iter()? {
        let list = map.call(state, &with(Value::from(vec![item]), rest))?;
        let one = list.get_item(&Value::from(0))?;
        spend(state, size(&one))?;
        made.push(one);
    }
    Ok(made)
}

/// About how many bytes a value takes that a filter made.
fn size(value: &Value) -> usize {
    let text = |value: &Value| size_of::<Value>() + value.as_str().map_or(0, str::len);
    let items = value.as_str().is_none().then(|| value.try_iter().ok());
    let items = items.flatten().into_iter().flatten();
    items.fold(text(value), |sum, item| sum + text(&item))
}

/// `join`, when its text is not too long.
fn join(state: &mut State<'_, '_>, value: Value, between: Option<Value>) -> Result<Value, Error> {
    let length = between.as_ref().map_or(0, size);
    let mut long = 0_usize;
    for item in value.try_iter()? {
        long = long.saturating_add(length + size(&item));
        fits(long)?;
    }
    let given: Vec<Value> = std::iter::once(value).chain(between).collect();
    let joined = Value::from_function(filters::join).call(state, &given)?;
    spend(state, size(&joined))?;
    Ok(joined)
}

/// `replace`, when its text is not too long; safe only where a part of it was,
/// as with the filter it replaces.
fn replace(
    state: &mut State<'_, '_>,
    [value, from, to]: [&StringInput<'_>; 3],
) -> Result<Value, Error> {
    let escaped = !matches!(state.auto_escape(), AutoEscape::None);
    let safe = escaped && [value, from, to].iter().any(|text| text.is_safe());
    fits(value.as_str().len())?;
    let (text, new) = match safe {
        true => (value.format(state)?, to.format(state)?),
        false => (Cow::Borrowed(value.as_str()), Cow::Borrowed(to.as_str())),
    };
    let more = text
        .matches(from.as_str())
        .count()
        .saturating_mul(new.len());
    spend(state, text.len().saturating_add(more))?;
    let replaced = text.replace(from.as_str(), &new);
    Ok(match safe {
        true => Value::from_safe_string(replaced),
        false => Value::from(replaced),
    })
}
