//! Times of day, as the words of a date tell them.

/// Minutes in half a day.
const HALF_A_DAY: u16 = 12 * 60;

/// A time of day, to the minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    /// Minutes since midnight or, where the half of the day is not known, since the last twelve o'clock.
    minutes: u16,
    /// Whether the half of the day is known.
    whole_day: bool,
}

impl Clock {
    /// The first time of day in the words of a date: `2:09 a.m. Thursday`, `Friday around 7 pm`, `1230 hours`. None where they
    /// name its zone, since the day and the hour may be others elsewhere.
    pub fn of(text: &str) -> Option<Self> {
        let words: Vec<&str> = text.split_whitespace().collect();
        if words.iter().any(|word| is_zone(word)) {
            return None;
        }
        let next = |at: usize| words.get(at + 1).copied().unwrap_or_default();
        (0..words.len()).find_map(|at| Self::at(words[at], next(at)))
    }

    /// The time of day that a word gives with the help of the next.
    fn at(word: &str, next: &str) -> Option<Self> {
        let digits = word.find(|c: char| !c.is_ascii_digit() && c != ':' && c != '.').unwrap_or(word.len());
        let (figure, rest) = word.split_at(digits);
        let half = half_of_day(if rest.is_empty() { next } else { rest });
        let (hour, minute) = figure.trim_end_matches('.').split_once([':', '.']).unwrap_or((figure, ""));
        let military = hour.len() == 4 && minute.is_empty() && next.starts_with("hour");
        let (hour, minute) = if military { hour.split_at(2) } else { (hour, minute) };
        let told = half.is_some() || military || figure.contains(':');
        let (hour, minute) =
            (hour.parse::<u16>().ok()?, if minute.is_empty() { 0 } else { minute.parse().ok()? });
        if !told || hour > 23 || minute > 59 {
            return None;
        }
        let noon = u16::from(half == Some(Half::Afternoon)) * HALF_A_DAY;
        let minutes = if half.is_some() { hour % 12 * 60 + minute + noon } else { hour * 60 + minute };
        Some(Self { minutes, whole_day: half.is_some() || military || hour > 12 || figure.starts_with('0') })
    }

    /// Minutes between two times of one day, the least there can be where the half of the day is not known for both.
    pub fn minutes_from(self, other: Self) -> u16 {
        if self.whole_day && other.whole_day {
            return self.minutes.abs_diff(other.minutes);
        }
        let apart = (self.minutes % HALF_A_DAY).abs_diff(other.minutes % HALF_A_DAY);
        apart.min(HALF_A_DAY - apart)
    }
}

/// Whether a word is a time zone's: three or more capitals, as `GMT`.
fn is_zone(word: &str) -> bool {
    let letters = word.trim_matches(|c: char| !c.is_alphabetic());
    letters.len() > 2 && letters.chars().all(|c| c.is_ascii_uppercase())
}

/// A half of the day.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    Morning,
    Afternoon,
}

/// The half of the day that a word names: `a.m.`, `pm`.
fn half_of_day(word: &str) -> Option<Half> {
    let letters: String = word.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    match letters.as_str() {
        "am" => Some(Half::Morning),
        "pm" => Some(Half::Afternoon),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn apart(a: &str, b: &str) -> Option<u16> {
        Some(Clock::of(a)?.minutes_from(Clock::of(b)?))
    }

    #[test]
    fn times_of_day_are_minutes_apart() {
        assert_eq!(apart("around 7 p.m. on Friday", "7:01 pm"), Some(1));
        assert_eq!(apart("9.25am", "0925 hours"), Some(0));
        assert_eq!(apart("12:05 a.m.", "11:55 p.m."), Some(23 * 60 + 50));
        assert_eq!(apart("8:39", "8:39 in the evening"), Some(0));
        assert_eq!(apart("11:50", "12:10"), Some(20));
        assert_eq!(apart("00:30", "12:30 p.m."), Some(12 * 60));
    }

    #[test]
    fn other_words_tell_no_time_of_day() {
        for text in
            ["5 May", "Friday evening", "June 17, 1972", "3.5 years ago", "25:10", "9:30 p.m. GMT", ""]
        {
            assert_eq!(Clock::of(text), None, "{text}");
        }
    }
}
