//! Verbs whose past forms go by no rule: a closed class, of which a treebank shows only the commoner half.

use std::sync::LazyLock;

use foldhash::{HashMap, HashMapExt};

const LIST: &str = include_str!("irregular_verbs.txt");

/// Past forms, each with its verb.
static FORMS: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let mut forms = HashMap::new();
    for line in LIST.lines().filter(|line| !line.starts_with('#')) {
        let mut words = line.split_whitespace();
        let base = words.next().unwrap_or_default();
        forms.extend(words.map(|form| (form, base)));
    }
    forms
});

/// What may stand before a verb and change nothing about its forms.
pub(super) const PREFIXES: [&str; 9] = ["fore", "inter", "mis", "out", "over", "re", "under", "up", "with"];

/// The verb of a past form, in small letters: `strove` is of "strive", `overran` of "overrun".
pub(super) fn base(form: &str) -> Option<String> {
    let listed = |form: &str| FORMS.get(form).copied();
    let prefixed = |prefix: &str| Some(format!("{prefix}{}", listed(form.strip_prefix(prefix)?)?));
    listed(form).map(str::to_owned).or_else(|| PREFIXES.iter().find_map(|prefix| prefixed(prefix)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_verb_of_a_past_form() {
        for (form, verb) in [
            ("strove", "strive"),
            ("flown", "fly"),
            ("underwent", "undergo"),
            ("overran", "overrun"),
            ("rebuilt", "rebuild"),
            ("withheld", "withhold"),
            ("misled", "mislead"),
        ] {
            assert_eq!(base(form).as_deref(), Some(verb));
        }
        for regular in ["walked", "reset", "outraged", "fo", ""] {
            assert_eq!(base(regular), None);
        }
    }

    #[test]
    fn no_form_is_of_two_verbs() {
        let forms = LIST
            .lines()
            .filter(|line| !line.starts_with('#'))
            .flat_map(|line| line.split_whitespace().skip(1).collect::<Vec<_>>());
        assert_eq!(forms.count(), FORMS.len());
    }
}
