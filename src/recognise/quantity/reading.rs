//! One reading of a number: what it measures, in which unit, and by which rule.

use std::ops::Range;

use rust_decimal::Decimal;

use super::line::Line;
use super::number::Numeral;
use crate::model::{Amount, Bound, Dimension, Quantity, Relation, Span, Trend};
use crate::recognise::QuantityMention;
use crate::recognise::conflict::Claimant;

/// The rule of an amount whose unit stands with an earlier one.
pub(crate) const CARRIED_UNIT: &str = "unit/carried";

/// A quantity while it is being read; places are pieces of the line.
#[derive(Debug, Clone)]
pub(super) struct Reading {
    /// Modifier, number and unit.
    pub(super) at: Range<usize>,
    /// The number's first piece.
    pub(super) number: usize,
    /// All of it in the text.
    pub(super) span: Span,
    /// The number or numbers.
    pub(super) amount: Amount,
    /// The product of the number's scale words.
    pub(super) scale: Decimal,
    /// The bound, where words or a range give one.
    pub(super) bound: Option<Bound>,
    /// What it measures.
    pub(super) dimension: Dimension,
    /// The unit; empty where nothing names one.
    pub(super) unit: String,
    /// The counted noun phrase.
    pub(super) thing: Option<Range<usize>>,
    /// Rise or fall, where stated.
    pub(super) trend: Option<Trend>,
    /// How it stands to another amount, where the words say so.
    pub(super) relation: Option<Relation>,
    /// The rule that read it.
    pub(super) rule: &'static str,
}

impl Reading {
    /// A reading of just the number's own pieces.
    pub(super) fn new(
        numeral: &Numeral,
        dimension: Dimension,
        unit: impl Into<String>,
        rule: &'static str,
    ) -> Self {
        Self {
            at: numeral.at.clone(),
            number: numeral.at.start,
            span: Span::new(0, 0),
            amount: numeral.amount,
            scale: numeral.scale,
            bound: numeral.is_vague().then_some(Bound::Vague),
            dimension,
            unit: unit.into(),
            thing: None,
            trend: None,
            relation: None,
            rule,
        }
    }

    /// The same, over these pieces.
    pub(super) fn over(mut self, at: Range<usize>) -> Self {
        self.at = at;
        self
    }

    /// The same, counting this phrase.
    pub(super) fn with_thing(mut self, thing: Range<usize>) -> Self {
        self.thing = Some(thing);
        self
    }

    /// Takes the unit of an earlier amount.
    pub(super) fn carry(&mut self, earlier: &Self) {
        (self.unit, self.dimension) = (earlier.unit.clone(), earlier.dimension);
        (self.thing, self.rule) = (None, CARRIED_UNIT);
    }

    /// Whether nothing says what the number counts.
    pub(super) fn is_bare(&self) -> bool {
        self.unit.is_empty()
    }

    /// The finished mention.
    pub(super) fn mention(self, line: &Line) -> QuantityMention {
        let quantity = Quantity {
            dimension: self.dimension,
            amount: self.amount,
            bound: self.bound.unwrap_or(Bound::Exact),
            unit: self.unit,
            trend: self.trend,
            relation: self.relation,
        };
        let thing = self.thing.map(|t| line.span(&t)).filter(|s| !s.is_empty());
        QuantityMention { span: line.span(&self.at), quantity, thing, rule: self.rule }
    }
}

impl Claimant for Reading {
    fn span(&self) -> Span {
        self.span
    }

    fn rank(&self) -> u8 {
        match self.dimension {
            Dimension::Age => 9,
            Dimension::Money => 8,
            Dimension::Percentage => 7,
            Dimension::Duration => 6,
            Dimension::Measure => 5,
            Dimension::Proportion => 4,
            Dimension::Frequency => 3,
            Dimension::Ordinal => 2,
            Dimension::Count => 1,
        }
    }
}
