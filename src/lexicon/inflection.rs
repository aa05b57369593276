//! The forms of English verbs by rule, for word data that lists base forms only.

/// A form of a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Inflection {
    /// `say`.
    Base,
    /// `says`.
    Third,
    /// `said`, which may also be the past participle.
    Past,
    /// `written`, where it is not the past form too.
    Participle,
    /// `saying`.
    Ing,
}

/// All forms of a verb of one or more words, the first of which is inflected. Irregular forms are given whole.
pub fn forms(
    lemma: &str,
    present: Option<&str>,
    past: Option<&str>,
    participle: Option<&str>,
) -> Vec<(String, Inflection)> {
    let (verb, rest) = lemma.split_once(' ').map_or((lemma, String::new()), |(v, r)| (v, format!(" {r}")));
    let regular = |form: String| format!("{form}{rest}");
    let given = |form: Option<&str>, rule: fn(&str) -> String| {
        form.map_or_else(|| regular(rule(verb)), str::to_owned)
    };
    let mut forms = vec![
        (lemma.to_owned(), Inflection::Base),
        (given(present, third), Inflection::Third),
        (given(past, ed), Inflection::Past),
        (regular(ing(verb)), Inflection::Ing),
    ];
    // Verbs with British and American doubling: signalled, signaled.
    if verb.ends_with('l') && past.is_none() && single_vowel_before_last(verb) {
        forms.push((regular(format!("{verb}led")), Inflection::Past));
        forms.push((regular(format!("{verb}ling")), Inflection::Ing));
    }
    forms.extend(participle.map(|form| (form.to_owned(), Inflection::Participle)));
    forms
}

fn third(verb: &str) -> String {
    match verb.strip_suffix('y') {
        Some(stem) if !ends_in_vowel(stem) => format!("{stem}ies"),
        _ if verb.ends_with(['s', 'x', 'z', 'o']) || verb.ends_with("ch") || verb.ends_with("sh") => {
            format!("{verb}es")
        }
        _ => format!("{verb}s"),
    }
}

fn ed(verb: &str) -> String {
    match verb.strip_suffix('y') {
        Some(stem) if !ends_in_vowel(stem) => format!("{stem}ied"),
        _ if verb.ends_with('e') => format!("{verb}d"),
        _ => format!("{}ed", doubled(verb)),
    }
}

fn ing(verb: &str) -> String {
    match verb.strip_suffix('e') {
        Some(stem) if !verb.ends_with("ee") => format!("{stem}ing"),
        _ => format!("{}ing", doubled(verb)),
    }
}

fn ends_in_vowel(stem: &str) -> bool {
    stem.ends_with(['a', 'e', 'i', 'o', 'u'])
}

fn single_vowel_before_last(verb: &str) -> bool {
    let mut back = verb.chars().rev().skip(1);
    let is_vowel = |c: Option<char>| c.is_some_and(|c| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u'));
    is_vowel(back.next()) && !is_vowel(back.next())
}

/// Verbs of one syllable, and those stressed at the end, double their last consonant.
fn doubled(verb: &str) -> String {
    // The u of "qu" is no vowel.
    let verb_sounds = verb.replace("qu", "qw");
    let syllables = verb_sounds.chars().filter(|c| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')).count();
    let stressed_at_end = syllables == 1 || verb.ends_with("mit");
    let last =
        verb.chars().last().filter(|c| matches!(c, 'b' | 'd' | 'g' | 'l' | 'm' | 'n' | 'p' | 'r' | 't'));
    match last {
        Some(last) if stressed_at_end && single_vowel_before_last(&verb_sounds) => format!("{verb}{last}"),
        _ => verb.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regular_forms() {
        for (verb, expected) in [
            ("argue", "argue argues argued arguing"),
            ("deny", "deny denies denied denying"),
            ("admit", "admit admits admitted admitting"),
            ("slam", "slam slams slammed slamming"),
            ("quip", "quip quips quipped quipping"),
            ("stress", "stress stresses stressed stressing"),
            ("complain", "complain complains complained complaining"),
            ("report", "report reports reported reporting"),
            ("agree", "agree agrees agreed agreeing"),
            ("make clear", "make clear makes clear maked clear making clear"),
        ] {
            let found: Vec<String> = forms(verb, None, None, None).into_iter().map(|f| f.0).collect();
            assert_eq!(found.join(" "), expected);
        }
    }
}
