//! A light stemmer: brings the inflected forms of one English word together, for matching only.

use super::dictionary::in_lower_case;

/// The stem of a word: lower case, without regular inflection. Stems are for comparing, not for showing:
/// `arrested`, `arrests` and `arresting` give one stem, which need not be a word.
pub fn stem(word: &str) -> String {
    let mut stem = in_lower_case(word).into_owned();
    stem.truncate(strip_possessive(&stem).len());
    if let Some(plain) = strip_verb_ending(&stem).map(str::len) {
        stem.truncate(plain);
        restore(&mut stem);
    } else {
        stem.truncate(strip_plural(&stem).len());
    }
    change_final_vowel(&mut stem);
    stem
}

fn strip_possessive(word: &str) -> &str {
    let plain = word.strip_suffix('s').unwrap_or(word);
    plain.strip_suffix(['\'', '\u{2019}']).unwrap_or(word)
}

/// Without `-ing` or `-ed`, where a syllable is left; `died` counts as `die` with `-d`.
fn strip_verb_ending(word: &str) -> Option<&str> {
    if let Some(base) = word.strip_suffix("ied") {
        return word.strip_suffix(if base.len() < 2 { "d" } else { "ed" });
    }
    let base = word.strip_suffix("ing").or_else(|| word.strip_suffix("ed"))?;
    (base.chars().count() > 2 && vowel_groups(base) > 0).then_some(base)
}

fn strip_plural(word: &str) -> &str {
    if word.len() < 4 || !word.ends_with('s') || ["ss", "us", "is"].iter().any(|tail| word.ends_with(tail)) {
        return word;
    }
    let hissing = ["ses", "xes", "zes", "ches", "shes"].iter().any(|tail| word.ends_with(tail))
        || (word.ends_with("ies") && word.len() > 4);
    word.strip_suffix(if hissing { "es" } else { "s" }).unwrap_or(word)
}

/// `stopp` to `stop`, `giv` to `give`.
fn restore(base: &mut String) {
    let mut last = base.chars().rev();
    match (last.next(), last.next()) {
        (Some(a), Some(b))
            if a == b && a.is_ascii_alphabetic() && !matches!(a, 'l' | 's' | 'z' | 'e' | 'o') =>
        {
            base.pop();
        }
        _ if is_short(base) => base.push('e'),
        _ => {}
    }
}

/// Drops a final `e`, but not the one that tells `plane` from `plan`; a consonant's `y` becomes `i`.
fn change_final_vowel(word: &mut String) {
    let Some(base) = word.strip_suffix(['e', 'y']) else { return };
    let ends_in_y = word.ends_with('y');
    let keeps_e = !ends_in_y && is_short(base);
    let keeps_y = ends_in_y && base.ends_with(is_vowel);
    if base.chars().count() < 3 || keeps_y || keeps_e {
        return;
    }
    word.pop();
    if ends_in_y {
        word.push('i');
    }
}

/// Whether a word is one syllable that ends in consonant, vowel, consonant.
fn is_short(base: &str) -> bool {
    let mut last = base.chars().rev();
    let (Some(c), Some(b), Some(a)) = (last.next(), last.next(), last.next()) else { return false };
    vowel_groups(base) == 1 && !is_vowel(c) && !matches!(c, 'w' | 'x' | 'y') && is_vowel(b) && !is_vowel(a)
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')
}

fn vowel_groups(word: &str) -> usize {
    let vowels = || word.chars().map(|c| is_vowel(c) || c == 'y');
    std::iter::once(false).chain(vowels()).zip(vowels()).filter(|&(before, now)| now && !before).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_word_share_a_stem() {
        for forms in [
            &["detain", "detained", "detains", "detaining"][..],
            &["stop", "stops", "stopped", "stopping"],
            &["injury", "injuries"],
            &["die", "dies", "died"],
            &["rescue", "rescued", "rescues"],
            &["kill", "killed", "killing", "kills"],
            &["release", "released", "releasing", "releases"],
            &["mayor", "mayor's", "mayors"],
        ] {
            let stems: Vec<String> = forms.iter().map(|f| stem(f)).collect();
            assert!(stems.iter().all(|s| *s == stems[0]), "{forms:?} gave {stems:?}");
        }
    }

    #[test]
    fn different_words_stay_apart() {
        for (a, b) in [("plane", "plan"), ("arrest", "rest"), ("crisis", "cry"), ("policy", "police")] {
            assert_ne!(stem(a), stem(b));
        }
    }

    #[test]
    fn any_text_has_a_stem() {
        for odd in ["", "'s", "ß", "ＡＢed", "ed", "sss"] {
            stem(odd);
        }
    }
}
