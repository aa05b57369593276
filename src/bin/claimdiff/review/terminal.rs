//! The terminal of a review: raw keys and a page of its own, given back as it was.

use std::io::{self, Write as _};

use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use crossterm::{cursor, execute, queue, style, terminal};

use super::session::Key;

/// A terminal in raw mode; dropping it gives it back.
pub(super) struct Terminal(());

impl Terminal {
    /// Takes the terminal.
    pub(super) fn take() -> io::Result<Self> {
        terminal::enable_raw_mode()?;
        let taken = Self(());
        execute!(io::stdout(), terminal::EnterAlternateScreen, cursor::Hide)?;
        Ok(taken)
    }

    /// Its columns and rows.
    pub(super) fn size() -> (usize, usize) {
        let (width, height) = terminal::size().unwrap_or((80, 24));
        (usize::from(width), usize::from(height))
    }

    /// Shows lines from the top.
    pub(super) fn draw(lines: &[String]) -> io::Result<()> {
        let mut out = io::stdout().lock();
        queue!(out, cursor::MoveTo(0, 0), terminal::Clear(terminal::ClearType::All))?;
        for (row, line) in (0u16..).zip(lines) {
            queue!(out, cursor::MoveTo(0, row), style::Print(line))?;
        }
        out.flush()
    }

    /// Waits for a key; `None` where only the size has changed. Ctrl-C and Ctrl-D come as `q` would with nothing asked.
    pub(super) fn key() -> io::Result<Option<Pressed>> {
        Ok(match event::read()? {
            Event::Key(key) if key.kind != KeyEventKind::Release => pressed(key),
            _ => None,
        })
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // Nothing is left to be done where the terminal is gone.
        let _ = execute!(io::stdout(), terminal::LeaveAlternateScreen, cursor::Show);
        let _ = terminal::disable_raw_mode();
    }
}

/// What was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pressed {
    /// A key of the review.
    Key(Key),
    /// Ctrl-C or Ctrl-D: end at once.
    Interrupt,
}

fn pressed(key: KeyEvent) -> Option<Pressed> {
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    Some(Pressed::Key(match key.code {
        KeyCode::Char('c' | 'd') if control => return Some(Pressed::Interrupt),
        KeyCode::Char('h') if control => Key::Backspace,
        KeyCode::Char(_) if control => return None,
        KeyCode::Char(c) => Key::Char(c),
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Escape,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Left | KeyCode::PageUp => Key::Left,
        KeyCode::Right | KeyCode::PageDown => Key::Right,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        _ => return None,
    }))
}
