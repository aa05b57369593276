//! YAML to claim sets; every fault is named with its line and column.

use std::collections::BTreeMap;

use serde_yaml::{Location, Spanned};

use super::FORMAT;
use super::wire::{Document, Header, WireClaim, WireSource};
use crate::model::{
    Attribution, Body, Claim, ClaimId, ClaimSet, Error, Evidence, Kind, Phrase, Source, Speaker, When,
};
use crate::yaml;

/// Reads a claim set from YAML; `file` names it in errors. The claims have no evidence: claim sets keep no places.
pub fn parse(file: &str, text: &str) -> Result<ClaimSet, Error> {
    parse_with_lines(file, text).map(|(set, _)| set)
}

/// The same, with the first and last line of every claim, counted from 1.
pub fn parse_with_lines(file: &str, text: &str) -> Result<(ClaimSet, Vec<(usize, usize)>), Error> {
    let reader = Reader { file, text };
    let document: Document =
        yaml::parse(file, text).map_err(|fault| reader.fault_at_large().unwrap_or(fault))?;
    reader.version(&document.format)?;
    reader.settled(&document)?;
    let source = reader.source(document.source)?;
    reader.unique(&document.claims)?;
    let lines = lines(text, &document.claims);
    let claims = document.claims.into_iter().map(|c| reader.claim(c)).collect::<Result<_, _>>()?;
    Ok((ClaimSet { source, claims }, lines))
}

/// Where the claims stand: each reaches to the last line with text before the next.
fn lines(text: &str, claims: &[Spanned<WireClaim>]) -> Vec<(usize, usize)> {
    let count = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
    // Comments above a claim are its own.
    let content = |line: &str| !line.trim().is_empty() && !line.trim_start().starts_with('#');
    let filled: Vec<bool> = text.lines().map(content).collect();
    let starts: Vec<usize> = claims.iter().map(|c| count(c.referenced.line()).max(1)).collect();
    let ends = starts.iter().skip(1).map(|next| next.saturating_sub(1)).chain([filled.len()]);
    let last = |first: usize, end: usize| (first..=end.min(filled.len())).rev().find(|&n| filled[n - 1]);
    starts.iter().zip(ends).map(|(&first, end)| (first, last(first, end).unwrap_or(first))).collect()
}

/// A claim set being read.
pub(super) struct Reader<'a> {
    pub(super) file: &'a str,
    pub(super) text: &'a str,
}

impl Reader<'_> {
    /// An error at a place in the file.
    pub(super) fn error(&self, at: Location, cause: impl Into<String>, mend: impl Into<String>) -> Error {
        let count = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
        Error::new(self.file, cause, mend).at(count(at.line()), count(at.column()))
    }

    /// Refuses what a merge left undecided: later commands would go on with one side's value.
    fn settled(&self, document: &Document) -> Result<(), Error> {
        let claims = document.claims.iter().map(|c| &c.value);
        let claims = claims.filter_map(|c| Some((format!("claim `{}`", c.id.value), c.conflict.as_ref()?)));
        let source = document.source.conflict.as_ref().map(|c| ("the source".to_owned(), c));
        let Some((what, conflict)) = source.into_iter().chain(claims).next() else { return Ok(()) };
        let cause = format!("{what} has a conflict that a merge left to you");
        let mend = "write the values you want into its fields, and delete `conflict` with all below it; where the article \
                    itself was merged, extract it anew";
        Err(self.error(conflict.referenced, cause, mend))
    }

    /// What is wrong with the text as a whole or with its version: what else is wrong with it follows from that.
    fn fault_at_large(&self) -> Option<Error> {
        let header: Result<Header, _> = yaml::parse(self.file, self.text);
        header.and_then(|header| self.version(&header.format)).err()
    }

    pub(super) fn version(&self, written: &Spanned<u32>) -> Result<(), Error> {
        let format = written.value;
        if (1..=FORMAT).contains(&format) {
            return Ok(());
        }
        let cause = format!("format {format}, but this claimdiff reads up to {FORMAT}");
        Err(self.error(written.referenced, cause, "use a later claimdiff, or extract the claims anew"))
    }

    fn unique(&self, claims: &[Spanned<WireClaim>]) -> Result<(), Error> {
        let mut lines = BTreeMap::new();
        for claim in claims {
            let id = &claim.value.id;
            if let Some(line) = lines.insert(id.value.as_str(), id.referenced.line()) {
                let cause = format!("claim id `{}` is taken by the claim in line {line}", id.value);
                return Err(self.error(id.referenced, cause, "give one of the two another id"));
            }
        }
        Ok(())
    }

    fn source(&self, wire: WireSource) -> Result<Source, Error> {
        let published = wire.published.map(|p| self.day(&p)).transpose()?;
        Ok(Source {
            id: wire.id,
            path: wire.path,
            outlet: wire.outlet,
            agency: wire.agency,
            title: wire.title,
            byline: wire.byline,
            published,
            url: wire.url,
            correction: wire.correction,
            digest: wire.digest,
        })
    }

    pub(super) fn day(&self, text: &Spanned<String>) -> Result<jiff::civil::Date, Error> {
        text.value.parse().map_err(|_| {
            let cause = format!("`{}` is not a day", text.value);
            self.error(text.referenced, cause, "write it as \"2024-05-31\"")
        })
    }

    fn when(&self, text: &Spanned<String>) -> Result<When, Error> {
        text.value.parse().map_err(|cause: String| self.error(text.referenced, cause, ""))
    }

    fn claim(&self, spanned: Spanned<WireClaim>) -> Result<Claim, Error> {
        let at = spanned.referenced;
        let mut wire = spanned.value;
        let body = self.body(&mut wire, at)?;
        let when = wire.when.as_ref().map(|w| self.when(w)).transpose()?;
        let attribution = attribution(&mut wire);
        Ok(Claim {
            id: ClaimId(wire.id.value),
            body,
            text: wire.text,
            quote: wire.quote,
            predicate: wire.predicate,
            agent: wire.agent,
            thing: wire.thing,
            place: wire.place,
            when,
            attribution,
            hedge: wire.hedge,
            evidence: Evidence::default(),
        })
    }

    /// What the claim says; its keys must be those of its kind.
    fn body(&self, wire: &mut WireClaim, at: Location) -> Result<Body, Error> {
        let parts = (wire.quantity.take(), wire.date.take(), wire.unresolved.take(), wire.form.take());
        match (wire.kind, parts) {
            (Kind::Quantity, (Some(q), None, None, None)) => self.quantity(q).map(Body::Quantity),
            (Kind::Date, (None, Some(date), None, None)) => Ok(Body::Date(Ok(self.when(&date)?))),
            (Kind::Date, (None, None, Some(why), None)) => Ok(Body::Date(Err(why))),
            (Kind::Statement, (None, None, None, Some(form))) => Ok(Body::Statement(form)),
            (kind, _) => {
                let cause =
                    format!("a claim of kind `{kind}` needs {} and nothing of another kind", needs(kind));
                Err(self.error(at, cause, ""))
            }
        }
    }
}

fn needs(kind: Kind) -> &'static str {
    match kind {
        Kind::Quantity => "`quantity`",
        Kind::Date => "`date` or `unresolved`",
        Kind::Statement => "`form`",
    }
}

fn attribution(wire: &mut WireClaim) -> Option<Attribution> {
    let phrase = |text: String| Phrase { text, span: None };
    let words = wire.speaker_text.take().or_else(|| wire.speaker.clone());
    let speaker = words.map(|text| Speaker {
        name: wire.speaker.take(),
        phrase: phrase(text),
        role: wire.speaker_role.take(),
        kind: wire.speaker_type.take(),
    });
    let attribution = Attribution {
        speaker,
        cue: wire.cue.take().map(phrase),
        stance: wire.stance.unwrap_or_default(),
        via: wire.via.take(),
        addressee: wire.addressee.take(),
        medium: wire.medium.take(),
    };
    (attribution != Attribution::default()).then_some(attribution)
}
