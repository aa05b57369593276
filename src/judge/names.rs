//! Spellings of names: Lukashenko and Lukashenka are one, Ivanov and Ivanova are two.

/// Likeness (Jaro-Winkler) from which two names of one frame of consonants are spellings of one.
const LIKE: f64 = 0.85;
/// Letters that a name has at least to be told by its likeness.
const SHORTEST: usize = 5;

/// Whether two words are spellings of one name, and not the same one.
pub(super) fn spelled_otherwise(a: &str, b: &str) -> bool {
    let (a, b) = (plain(a), plain(b));
    let long = a.len() >= SHORTEST && b.len() >= SHORTEST;
    a != b && long && !feminine(&a, &b) && frame(&a) == frame(&b) && strsim::jaro_winkler(&a, &b) >= LIKE
}

/// The letters of a name in lower case, without accents.
fn plain(name: &str) -> String {
    any_ascii::any_ascii(name).to_ascii_lowercase().chars().filter(char::is_ascii_alphabetic).collect()
}

/// Whether one name is the other's form for a woman.
fn feminine(a: &str, b: &str) -> bool {
    let of = |x: &str, y: &str| y.strip_suffix('a') == Some(x);
    of(a, b) || of(b, a)
}

/// A name without what alphabets and languages write in many ways: vowels after the first letter, doubled letters, and
/// letters that stand for one sound.
fn frame(name: &str) -> String {
    let sounds = name.replace("kh", "h").replace("ph", "f").replace("zh", "z").replace("tch", "ch");
    let mut frame = String::new();
    for (i, c) in sounds.chars().enumerate() {
        let c = match c {
            'w' => 'v',
            'c' | 'q' => 'k',
            c => c,
        };
        let vowel = matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'j');
        if (i == 0 || !vowel) && !frame.ends_with(c) {
            frame.push(c);
        }
    }
    frame
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_are_told_from_other_names() {
        for (a, b) in [
            ("Lukashenko", "Lukashenka"),
            ("Zelensky", "Zelenskyy"),
            ("Ivanov", "Ivanow"),
            ("Gaddafi", "Gadafi"),
        ] {
            assert!(spelled_otherwise(a, b), "{a} {b}");
        }
        for (a, b) in [
            ("Ivanov", "Ivanova"),
            ("Ruiz", "Ruis"),
            ("Osei", "Ruiz"),
            ("Müller", "Muller"),
            ("Marin", "Martin"),
        ] {
            assert!(!spelled_otherwise(a, b), "{a} {b}");
        }
    }
}
