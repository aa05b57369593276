//! Regular verbs: what a form in `-ed` or `-ing` is of, where no ending that was learnt tells it.

use super::irregular::PREFIXES;

/// The verb of a form, in small letters: one that is `known`, else the only one by the spelling, if there is one.
pub(super) fn base(form: &str, known: impl Fn(&str) -> bool) -> Option<String> {
    let stem = form.strip_suffix("ing").or_else(|| form.strip_suffix("ed"))?;
    let with_e = format!("{stem}e");
    let once = undoubled(stem);
    let candidates = [Some(stem), Some(with_e.as_str()), once];
    let is_known =
        |verb: &&str| known(verb) || PREFIXES.iter().any(|p| verb.strip_prefix(p).is_some_and(&known));
    let found = candidates.into_iter().flatten().find(is_known).map(str::to_owned);
    let by_spelling = || {
        if is_short(stem) || ends_in_e(stem) {
            return Some(with_e.clone());
        }
        once.or_else(|| ends_bare(stem).then_some(stem)).map(str::to_owned)
    };
    found.or_else(by_spelling)
}

/// Without the second of two last consonants, where the ending doubled it: `gutt`, but not `press`.
fn undoubled(stem: &str) -> Option<&str> {
    let mut last = stem.chars().rev();
    let (a, b) = (last.next()?, last.next()?);
    let one_syllable = vowels(stem) < 2;
    let stays = matches!(a, 's' | 'f' | 'z') || (a == 'l' && one_syllable) || is_vowel(a);
    (a == b && !stays).then(|| last_cut(stem))
}

fn last_cut(word: &str) -> &str {
    word.char_indices().next_back().map_or(word, |(at, _)| &word[..at])
}

/// Whether one syllable ends in one vowel and one consonant: the verb would have doubled it, so it ends in `e`.
fn is_short(stem: &str) -> bool {
    let mut last = stem.chars().rev();
    let (Some(c), Some(b), Some(a)) = (last.next(), last.next(), last.next()) else { return false };
    vowels(stem) == 1 && !is_vowel(c) && !matches!(c, 'w' | 'x' | 'y') && is_vowel(b) && !is_vowel(a)
}

/// Whether no verb ends so but with an `e`: `evolv`, `topp`+`l`.
fn ends_in_e(stem: &str) -> bool {
    let mut last = stem.chars().rev();
    let (Some(b), Some(a)) = (last.next(), last.next()) else { return false };
    matches!(b, 'u' | 'v' | 'z') && a != b || (b == 'l' && !is_vowel(a) && !matches!(a, 'l' | 'r' | 'w'))
}

/// Whether no `e` follows such an end: two vowels or a consonant before a consonant that needs no `e` to be soft.
fn ends_bare(stem: &str) -> bool {
    let mut last = stem.chars().rev();
    let (Some(c), Some(b), Some(a)) = (last.next(), last.next(), last.next()) else { return false };
    let hard = matches!(c, 'b' | 'd' | 'f' | 'k' | 'l' | 'm' | 'n' | 'p' | 'r' | 't');
    hard && if is_vowel(b) { is_vowel(a) && a != 'u' } else { b != 'd' }
}

fn vowels(word: &str) -> usize {
    word.chars().filter(|&c| is_vowel(c)).count()
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_known_verb_comes_first() {
        let known = |verb: &str| ["free", "fade", "plan"].contains(&verb);
        for (form, verb) in
            [("freed", "free"), ("fading", "fade"), ("planned", "plan"), ("outplanned", "outplan")]
        {
            assert_eq!(base(form, known).as_deref(), Some(verb));
        }
    }

    #[test]
    fn the_spelling_tells_some_others() {
        let base = |form| base(form, |_| false);
        for (form, verb) in [
            ("wiping", "wipe"),
            ("annulled", "annul"),
            ("gutted", "gut"),
            ("toppled", "topple"),
            ("evolving", "evolve"),
            ("foiling", "foil"),
            ("boasted", "boast"),
        ] {
            assert_eq!(base(form).as_deref(), Some(verb));
        }
        for open in ["pressed", "invited", "hissing", "bed", "ing", "red", "é"] {
            assert_eq!(base(open), None, "{open}");
        }
    }
}
