//! Exact decimal numbers that remember how precisely they were written.

use std::fmt;

use rust_decimal::Decimal;

/// A number as a source wrote it: "1.2 million" and "1,200,000" have one value and two precisions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Number {
    /// The value, exactly.
    pub value: Decimal,
    /// How many significant digits were written ("1.2 million" has 2); `None` where every digit was.
    pub significant_digits: Option<u32>,
}

impl Number {
    /// A number whose digits were all written.
    pub fn exact(value: impl Into<Decimal>) -> Self {
        Self { value: value.into(), significant_digits: None }
    }

    /// A number written with so many significant digits, as in "1.2 million" (2).
    pub fn stated(value: Decimal, significant_digits: u32) -> Self {
        let rounded = leading_place(value) + 1 > i32::try_from(significant_digits).unwrap_or(i32::MAX);
        Self { value: value.normalize(), significant_digits: rounded.then_some(significant_digits) }
    }

    /// Half a unit of the last digit written: the value's distance to what would have been written otherwise.
    /// "1.2 million" gives 50,000; "500" gives 0.5.
    pub fn tolerance(&self) -> Decimal {
        let half = Decimal::new(5, 1);
        let Some(digits) = self.significant_digits else {
            return half.checked_mul(power_of_ten(-i64::from(self.value.scale()))).unwrap_or(half);
        };
        let place = i64::from(leading_place(self.value)) - i64::from(digits) + 1;
        half.checked_mul(power_of_ten(place)).unwrap_or(half)
    }

    /// The lowest and highest value that could have been written so.
    pub fn interval(&self) -> (Decimal, Decimal) {
        let t = self.tolerance();
        (self.value.saturating_sub(t), self.value.saturating_add(t))
    }

    /// The number in another unit, `value * times + plus`, with as many significant digits as were written; `None` where it
    /// has no decimal.
    pub fn converted(&self, times: Decimal, plus: Decimal) -> Option<Self> {
        let written = || self.value.mantissa().unsigned_abs().checked_ilog10().unwrap_or(0) + 1;
        let digits = self.significant_digits.unwrap_or_else(written).max(2);
        let value = self.value.checked_mul(times)?.checked_add(plus)?.round_sf(digits)?;
        Some(Self::stated(value, digits))
    }

    /// Zeros that end a whole number: 35,000 has 3. A hint that it may be rounded.
    pub fn trailing_zeros(&self) -> u32 {
        let mut n = self.value.trunc();
        let ten = Decimal::TEN;
        let mut zeros = 0;
        while !n.is_zero() && self.value.fract().is_zero() && (n % ten).is_zero() {
            n /= ten;
            zeros += 1;
        }
        zeros
    }
}

impl fmt::Display for Number {
    /// Writes the value with commas between thousands.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plain = self.value.normalize().to_string();
        let (whole, fraction) = plain.split_once('.').map_or((plain.as_str(), None), |(w, fr)| (w, Some(fr)));
        let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |d| ("-", d));
        f.write_str(sign)?;
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                f.write_str(",")?;
            }
            write!(f, "{digit}")?;
        }
        fraction.map_or(Ok(()), |fr| write!(f, ".{fr}"))
    }
}

/// The power of ten of the first digit: 2 for 500, -1 for 0.25, 0 for zero.
fn leading_place(value: Decimal) -> i32 {
    let digits = value.mantissa().unsigned_abs().checked_ilog10().unwrap_or(0);
    i32::try_from(digits).unwrap_or(0) - i32::try_from(value.scale()).unwrap_or(0)
}

fn power_of_ten(place: i64) -> Decimal {
    let step = if place < 0 { Decimal::new(1, 1) } else { Decimal::TEN };
    (0..place.unsigned_abs().min(28))
        .try_fold(Decimal::ONE, |p, _| p.checked_mul(step))
        .unwrap_or(Decimal::ONE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn precision_is_as_written() {
        let stated = Number::stated(Decimal::from(1_200_000), 2);
        assert_eq!(stated.interval(), (Decimal::from(1_150_000), Decimal::from(1_250_000)));
        let spelled_out = Number::exact(1_200_000);
        assert_eq!(spelled_out.tolerance(), Decimal::new(5, 1));
    }

    #[test]
    fn all_digits_written_leaves_nothing_to_note() {
        assert_eq!(Number::stated(Decimal::from(512), 3), Number::exact(512));
        assert_eq!(Number::exact(Decimal::new(25, 1)).tolerance(), Decimal::new(5, 2));
        assert_eq!(Number::stated(Decimal::from(1_250_000), 3).tolerance(), Decimal::from(5_000));
    }

    #[test]
    fn a_conversion_keeps_the_precision() {
        let miles = |n: i64| Number::exact(n).converted(Decimal::new(1_609_344, 6), Decimal::ZERO).unwrap();
        assert_eq!(miles(15), Number::exact(24));
        assert_eq!(miles(1_200).significant_digits, None);
        let rounded =
            Number::stated(Decimal::from(170_000), 2).converted(Decimal::new(9_290_304, 8), Decimal::ZERO);
        assert_eq!(rounded, Some(Number::stated(Decimal::from(16_000), 2)));
    }

    #[test]
    fn display_groups_thousands() {
        assert_eq!(Number::exact(35_000).to_string(), "35,000");
        assert_eq!(Number::exact(Decimal::new(-12_345, 1)).to_string(), "-1,234.5");
        assert_eq!(Number::exact(700).to_string(), "700");
    }
}
