//! A review, free of any terminal: which finding is shown, what is being asked, and what a key does.

use claimdiff::model::Ruling;
use jiff::civil::Date;

use crate::decide::Terms;

/// A key, as far as a review knows keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    /// A letter, a digit, or any other character.
    Char(char),
    /// Confirms.
    Enter,
    /// Takes a step back.
    Escape,
    /// Takes a character back.
    Backspace,
    /// The finding before.
    Left,
    /// The finding after.
    Right,
    /// A line up.
    Up,
    /// A line down.
    Down,
}

/// What a key asks the program to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Effect {
    /// Draw anew.
    Draw,
    /// Rule on the finding shown.
    Rule(Terms),
    /// Take the last ruling back.
    Undo,
    /// Show the source with this number, counted from 0.
    Open(usize),
    /// End the review.
    Quit,
}

/// What the last line asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Question {
    /// Which source errs.
    Which,
    /// Which source to open.
    Open,
    /// Why.
    Why(Ruling),
    /// Until when it is waived, and why.
    Until(String),
}

/// Where a review stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Session {
    /// How many findings there are.
    pub(super) count: usize,
    /// The one that is shown.
    pub(super) at: usize,
    /// Lines of it that are scrolled away.
    pub(super) scroll: usize,
    /// What is being asked.
    pub(super) question: Option<Question>,
    /// What was typed in answer.
    pub(super) answer: String,
    /// The ids of the sources of the finding that is shown.
    pub(super) sources: Vec<String>,
    /// A word on what happened last.
    pub(super) message: String,
}

impl Session {
    /// What a key does.
    pub(super) fn press(&mut self, key: Key) -> Effect {
        self.message.clear();
        match self.question.clone() {
            None => self.browse(key),
            Some(question) => self.reply(question, key),
        }
    }

    fn browse(&mut self, key: Key) -> Effect {
        match key {
            Key::Char('q') | Key::Escape => return Effect::Quit,
            Key::Char('u') => return Effect::Undo,
            Key::Char('n' | 's' | ' ') | Key::Right => self.turn(1),
            Key::Char('p') | Key::Left => self.turn(-1),
            Key::Char('j') | Key::Down => self.scroll += 1,
            Key::Char('k') | Key::Up => self.scroll = self.scroll.saturating_sub(1),
            Key::Char('a') => self.ask(Question::Why(Ruling::Accept)),
            Key::Char('w') => self.ask(Question::Why(Ruling::Waive)),
            Key::Char('e') => self.ask(Question::Which),
            Key::Char('o') if self.sources.len() == 1 => return Effect::Open(0),
            Key::Char('o') => self.ask(Question::Open),
            _ => {}
        }
        Effect::Draw
    }

    /// Goes so many findings on; stays within them.
    pub(super) fn turn(&mut self, by: isize) {
        self.at = self.at.saturating_add_signed(by).min(self.count.saturating_sub(1));
        self.scroll = 0;
    }

    fn ask(&mut self, question: Question) {
        self.question = Some(question);
        self.answer.clear();
    }

    fn reply(&mut self, question: Question, key: Key) -> Effect {
        match (key, &question) {
            (Key::Escape, _) => self.question = None,
            (Key::Char(c), Question::Which | Question::Open) => return self.choose(&question, c),
            (Key::Char(c), _) => self.answer.push(c),
            (Key::Backspace, _) => drop(self.answer.pop()),
            (Key::Enter, _) => return self.confirm(question),
            _ => {}
        }
        Effect::Draw
    }

    /// A source by its number.
    fn choose(&mut self, question: &Question, digit: char) -> Effect {
        let number = digit.to_digit(10).and_then(|n| usize::try_from(n).ok()?.checked_sub(1));
        let Some((number, source)) = number.and_then(|n| Some((n, self.sources.get(n)?.clone()))) else {
            self.message = format!("no source has the number {digit}");
            return Effect::Draw;
        };
        if *question == Question::Open {
            self.question = None;
            return Effect::Open(number);
        }
        self.ask(Question::Why(Ruling::ErrorOf(source)));
        Effect::Draw
    }

    fn confirm(&mut self, question: Question) -> Effect {
        let answer = self.answer.trim().to_owned();
        match question {
            Question::Why(_) if answer.is_empty() => {
                "a decision needs its reason".clone_into(&mut self.message);
            }
            Question::Why(Ruling::Waive) => self.ask(Question::Until(answer)),
            Question::Why(ruling) => return self.rule(Terms { ruling, why: answer, until: None }),
            Question::Until(why) if answer.is_empty() => {
                return self.rule(Terms { ruling: Ruling::Waive, why, until: None });
            }
            Question::Until(why) => match answer.parse::<Date>() {
                Ok(until) => return self.rule(Terms { ruling: Ruling::Waive, why, until: Some(until) }),
                Err(_) => self.message = format!("`{answer}` is no day; write it as 2025-01-31"),
            },
            Question::Which | Question::Open => {}
        }
        Effect::Draw
    }

    fn rule(&mut self, terms: Terms) -> Effect {
        self.question = None;
        Effect::Rule(terms)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn session() -> Session {
        Session { count: 3, sources: vec!["post".into(), "radio".into()], ..Session::default() }
    }

    /// What the last of some keys does; `>` is Enter, `<` Backspace, `^` Escape, `_` Right.
    fn press(session: &mut Session, keys: &str) -> Effect {
        let key = |c| match c {
            '>' => Key::Enter,
            '<' => Key::Backspace,
            '^' => Key::Escape,
            '_' => Key::Right,
            c => Key::Char(c),
        };
        keys.chars().map(|c| session.press(key(c))).last().unwrap_or(Effect::Draw)
    }

    #[test]
    fn rulings_ask_for_their_reason() {
        let terms = |ruling, why: &str, until: Option<&str>| {
            Effect::Rule(Terms { ruling, why: why.into(), until: until.and_then(|u| u.parse().ok()) })
        };
        for (keys, expected) in [
            ("aquite so>", terms(Ruling::Accept, "quite so", None)),
            ("a>x>", terms(Ruling::Accept, "x", None)),
            ("aab<c>", terms(Ruling::Accept, "ac", None)),
            ("wlater>>", terms(Ruling::Waive, "later", None)),
            ("wlater>2025-01-31>", terms(Ruling::Waive, "later", Some("2025-01-31"))),
            ("wlater>soon>", Effect::Draw),
            ("e2miscounted>", terms(Ruling::ErrorOf("radio".into()), "miscounted", None)),
            ("e7", Effect::Draw),
            ("a^u", Effect::Undo),
            ("a^^", Effect::Quit),
            ("o2", Effect::Open(1)),
        ] {
            assert_eq!(press(&mut session(), keys), expected, "{keys}");
        }
    }

    #[test]
    fn turning_stays_within_the_findings() {
        for (keys, at) in [("_", 1), ("nsn", 2), ("_pp", 0), ("an__q", 0), ("", 0)] {
            let mut session = session();
            press(&mut session, keys);
            assert_eq!(session.at, at, "{keys}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_keys_leave_a_finding_shown(keys in "[a-z0-9<>^_ ]{0,40}", count in 0usize..4) {
            let mut session = Session { count, ..session() };
            press(&mut session, &keys);
            proptest::prop_assert!(session.at < count.max(1));
        }
    }
}
