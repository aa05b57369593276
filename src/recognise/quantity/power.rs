//! Powers after a number: `1.1^23`, `x10^6`, `×10−3`.

use rust_decimal::Decimal;

use super::line::{Kind, Line, is_dash};

/// The greatest exponent that is read.
const MOST_POWER: u32 = 40;

/// A number raised to a whole power: `1.1^23`, `2.5^-1`.
pub(super) fn whole(line: &Line, end: usize, base: Decimal) -> Option<(usize, Decimal)> {
    let sign = usize::from(is_dash(line.word(end + 1)) || line.word(end + 1) == "+");
    let at = end + 1 + sign;
    let joined = line.word(end) == "^" && (end..=at).all(|i| line.touches(i));
    let times: u32 = line.word(at).parse().ok().filter(|&n| joined && n <= MOST_POWER)?;
    let raised = (0..times).try_fold(Decimal::ONE, |product, _| product.checked_mul(base))?;
    let value = if is_dash(line.word(end + 1)) { Decimal::ONE.checked_div(raised)? } else { raised };
    Some((at + 1, value.normalize()))
}

/// A power of ten: `x10^6`, `×10−3`, `e+14`. Where it ends, and the power.
pub(super) fn of_ten(line: &Line, end: usize) -> Option<(usize, Decimal)> {
    let times = match (line.word(end), line.word(end + 1)) {
        ("x10" | "e" | "×10", _) => end + 1,
        ("x" | "×", "10") => end + 2,
        _ => return None,
    };
    let caret = usize::from(line.word(times) == "^");
    let sign = line.word(times + caret);
    let signed = usize::from(is_dash(sign) || sign == "+");
    let at = times + caret + signed;
    let plain = line.kind(at) == Some(Kind::Digits) && line.touches(at) && caret + signed > 0;
    let power: u32 = line.word(at).parse().ok().filter(|_| plain)?;
    let step = if is_dash(sign) { Decimal::new(1, 1) } else { Decimal::TEN };
    let scale = (0..power.min(29)).try_fold(Decimal::ONE, |p, _| p.checked_mul(step))?;
    (!scale.is_zero()).then_some((at + 1, scale))
}
