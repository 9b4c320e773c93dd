/// Paid for by another.
#[derive(StatusDocs)]
#[status(402, mask, title(ko = "결제 실패"))]
pub(crate) struct Payment<'a, T: 'a + Copy, const N: usize>
where
    [T; N]: Sized,
{
    #[status(extension)]
    r#type: &'a [T; N],
    #[status(header = "Retry-After")]
    after: Option<Box<dyn Fn(T) -> (u8, <T as Iterator>::Item)>>,
}

enum r#Try {
    /** Gone. */
    r#Move = 0x194,
    #[doc = "Lost.\n\nFor good."]
    #[doc(hidden)]
    Lost(u8, #[status(header = "Lost")] u8) = 410u16,
    #[status(transparent)]
    #[cfg(unix)]
    Inner(#[from] std::sync::Arc<Self>),
    Computed = 400 + 4,
}

union Bits { number: u32, bytes: [u8; 4] }
