//! Speakers: from the words that stand there to the full name, and what else is told of a report.

use std::ops::Range;

use foldhash::HashSet;

use super::cue::Cue;
use super::resolver::{Last, Named, Resolver};
use super::role::KnownRoles;
use super::text::Text;
use super::{Found, circumstances, kind, role};
use crate::model::Span;
use crate::recognise::{SpeakerMention, StatementMention};

/// Gives every statement its speaker's full name, in text order, and links chains of reports.
pub(super) fn resolve(text: &Text, found: Vec<Found>) -> Vec<StatementMention> {
    let roles = role::learn(text);
    let resolver = Resolver::new(text, &roles);
    let mut mentions: Vec<StatementMention> = Vec::with_capacity(found.len());
    let mut last = Last::default();
    let mut sources: HashSet<Span> = HashSet::default();
    for mut statement in found {
        let cue = statement.cue.and_then(|c| circumstances::cue_at(text, c));
        let outlet = cue.and_then(|cue| through(text, cue, &mut statement));
        let cited = statement.speaker.as_ref().filter(|_| outlet.is_some());
        sources.extend(cited.map(|s| text.span(s.clone())));
        let speaker = statement.speaker.as_ref().map(|tokens| {
            let named = resolver.name(tokens, &last);
            last.note(&resolver, tokens, named.as_ref());
            speaker(&resolver, &roles, tokens, named)
        });
        let via = outlet.or_else(|| circumstances::quoted_by(text, cue?));
        mentions.push(StatementMention {
            speaker,
            via: via.into_iter().collect(),
            ..mention(text, statement, cue)
        });
    }
    // Who is cited is no longer what is said.
    mentions.retain(|m| !sources.contains(&m.parts[0]));
    link_chains(&mut mentions);
    mentions
}

/// The speaker as known: name, role and sort.
fn speaker(
    resolver: &Resolver,
    roles: &KnownRoles,
    tokens: &Range<usize>,
    named: Option<Named>,
) -> SpeakerMention {
    let text = resolver.text;
    let sure = named.as_ref().filter(|n| n.sure).map(|n| n.name.as_str());
    let role = roles.of(text, tokens, sure);
    let person = named.as_ref().is_some_and(|n| resolver.is_person(&n.name));
    let words = named.as_ref().and_then(|n| n.phrase.as_ref()).unwrap_or(tokens);
    let kind = if person { None } else { kind::of(text, words) };
    SpeakerMention { span: text.span(tokens.clone()), name: named.map(|n| n.name), role, kind }
}

/// A statement without its speaker.
fn mention(text: &Text, statement: Found, cue: Option<&Cue>) -> StatementMention {
    let parts = statement.parts;
    StatementMention {
        form: statement.form,
        speaker: None,
        cue: statement.cue,
        stance: statement.stance,
        via: Vec::new(),
        addressee: cue.and_then(|c| circumstances::addressee(text, c, &parts)),
        medium: cue.and_then(|c| circumstances::medium(text, c, &parts)),
        parts,
        rule: statement.rule,
    }
}

/// Gives the words to the source that the report cites for them; the one who reports, through whom they came.
fn through(text: &Text, cue: &Cue, statement: &mut Found) -> Option<Span> {
    let outlet = statement.speaker.clone()?;
    let source = circumstances::cited(text, cue)?;
    let apart = source.end <= outlet.start || outlet.end <= source.start;
    let told = statement.parts.iter().any(|p| p.overlaps(text.span(source.clone())));
    if !apart || told {
        return None;
    }
    statement.speaker = Some(source);
    Some(text.span(outlet))
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
