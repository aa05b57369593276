//! What flags set, under the names of the settings.

use std::path::Path;

use clap::ValueEnum;

use super::{Check, Cli, Command};
use crate::settings::Flags;

impl Cli {
    /// The settings that flags give.
    pub(crate) fn flags(&self) -> Flags {
        let mut flags = Flags::new();
        let mut add = |name, value: Option<String>| flags.extend(value.map(|v| (name, vec![v])));
        add("color", self.color.as_ref().map(name_of));
        add("threads", self.threads.map(|n| n.to_string()));
        let (desk, by) = match &self.command {
            Command::Check(check) => {
                add("fail-on", check.fail_on.as_ref().map(name_of));
                (Some(&check.desk), None)
            }
            Command::Decide(decide) => (Some(&decide.desk), decide.by.clone()),
            Command::Review(review) => (Some(&review.desk), review.by.clone()),
            Command::Compare(compare) => {
                add("decisions", compare.decisions.as_deref().map(text_of));
                (None, None)
            }
            _ => (None, None),
        };
        add("by", by);
        if let Some(desk) = desk {
            add("claims", desk.claims.as_deref().map(text_of));
            add("decisions", desk.decisions.as_deref().map(text_of));
        }
        if let Command::Check(Check { sources, .. }) = &self.command
            && !sources.is_empty()
        {
            flags.push(("sources", sources.iter().map(|p| text_of(p)).collect()));
        }
        flags
    }
}

fn name_of<V: ValueEnum>(value: &V) -> String {
    value.to_possible_value().map(|v| v.get_name().to_owned()).unwrap_or_default()
}

fn text_of(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
