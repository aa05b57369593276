//! Speakers: from the words that stand there to the full name, and what else is told of a report.

use super::resolver::{Last, Resolver};
use super::text::Text;
use super::{Found, circumstances, kind, role};
use crate::recognise::{SpeakerMention, StatementMention};

/// Gives every statement its speaker's full name, in text order, and links chains of reports.
pub(super) fn resolve(text: &Text, found: Vec<Found>) -> Vec<StatementMention> {
    let roles = role::learn(text);
    let resolver = Resolver::new(text, &roles);
    let mut mentions: Vec<StatementMention> = Vec::with_capacity(found.len());
    let mut last = Last::default();
    for statement in found {
        let speaker = statement.speaker.as_ref().map(|tokens| {
            let named = resolver.name(tokens, &last);
            last.note(&resolver, tokens, named.as_ref());
            let sure = named.as_ref().filter(|n| n.sure).map(|n| n.name.as_str());
            let role = roles.of(text, tokens, sure);
            let person = named.as_ref().is_some_and(|n| resolver.is_person(&n.name));
            let words = named.as_ref().and_then(|n| n.phrase.as_ref()).unwrap_or(tokens);
            let kind = if person { None } else { kind::of(text, words) };
            SpeakerMention { span: text.span(tokens.clone()), name: named.map(|n| n.name), role, kind }
        });
        let cue = statement.cue.and_then(|c| circumstances::cue_at(text, c));
        let parts = statement.parts;
        mentions.push(StatementMention {
            form: statement.form,
            speaker,
            cue: statement.cue,
            stance: statement.stance,
            via: cue.and_then(|c| circumstances::quoted_by(text, c)).into_iter().collect(),
            addressee: cue.and_then(|c| circumstances::addressee(text, c, &parts)),
            medium: cue.and_then(|c| circumstances::medium(text, c, &parts)),
            parts,
            rule: statement.rule,
        });
    }
    link_chains(&mut mentions);
    mentions
}

/// `Berg said X, the agency reported`: the report around another's words is what they came through.
fn link_chains(mentions: &mut [StatementMention]) {
    for outer in 0..mentions.len() {
        let Some(speaker) = mentions[outer].speaker.as_ref().map(|s| s.span) else { continue };
        if !matches!(mentions[outer].rule, "statement/preposed" | "statement/according_to") {
            continue;
        }
        let within = mentions[outer].parts[0];
        for inner in outer + 1..mentions.len().min(outer + 4) {
            let starts = mentions[inner].speaker.as_ref().is_some_and(|s| s.span.start == within.start);
            if starts && within.contains(mentions[inner].parts[0]) {
                mentions[inner].via.push(speaker);
            }
        }
    }
}
