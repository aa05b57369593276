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

/// A power of ten after digits: `x10^6`, `×10−3`, `e+14`, `e5`. Where it ends, and the power; none where no decimal holds it.
pub(super) fn of_ten(line: &Line, end: usize) -> Option<(usize, Option<Decimal>)> {
    let touching = line.touches(end) && line.kind(end.checked_sub(1)?) == Some(Kind::Digits);
    let written = line.word(end).strip_prefix('e').filter(|_| touching);
    if let Some(power) = written.and_then(|digits| digits.parse().ok()) {
        return Some((end + 1, ten_to(power, false)));
    }
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
    let power = line.word(at).parse().ok().filter(|_| plain)?;
    Some((at + 1, ten_to(power, is_dash(sign))))
}

/// Ten to a power, exactly.
fn ten_to(power: u32, negative: bool) -> Option<Decimal> {
    if negative {
        return Decimal::try_new(1, power).ok();
    }
    (0..power.min(MOST_POWER)).try_fold(Decimal::ONE, |product, _| product.checked_mul(Decimal::TEN))
}
