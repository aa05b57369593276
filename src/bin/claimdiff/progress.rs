//! A progress bar on standard error, for long runs before a terminal.

use std::io::IsTerminal as _;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Inputs smaller than this are done before a bar could be read.
const WORTH_A_BAR: u64 = 16 << 20;

/// How far a run has come, in bytes of text.
pub(crate) struct Progress(ProgressBar);

impl Progress {
    /// A bar for so many bytes; invisible for short runs and where standard error is no terminal.
    pub(crate) fn new(bytes: u64) -> Self {
        let visible = bytes >= WORTH_A_BAR && std::io::stderr().is_terminal();
        let target = if visible { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(Some(bytes), target);
        let style = ProgressStyle::with_template("reading {bar:40} {percent}% {eta} left");
        Self(if let Ok(style) = style { bar.with_style(style) } else { bar })
    }

    /// So many bytes more are done.
    pub(crate) fn add(&self, bytes: u64) {
        self.0.inc(bytes);
    }

    /// Takes the bar away.
    pub(crate) fn finish(&self) {
        self.0.finish_and_clear();
    }
}
