//! [`Quota`]: how many orders a tenant may still place.

use std::time::{Duration, Instant};

use crate::error::ApiError;

const PERIOD: Duration = Duration::from_secs(60 * 60);

/// What one tenant has used of its quota, in the hour that began with its first order.
#[derive(Debug)]
pub(crate) struct Quota {
    began: Instant,
    used: u32,
}

impl Quota {
    pub(crate) fn new(now: Instant) -> Self {
        Self { began: now, used: 0 }
    }

    /// Takes one order from the quota.
    pub(crate) fn take(&mut self, limit: u32, now: Instant) -> Result<(), ApiError> {
        if now.duration_since(self.began) >= PERIOD {
            *self = Self::new(now);
        }
        if self.used >= limit {
            let rest = PERIOD.saturating_sub(now.duration_since(self.began));
            return Err(ApiError::TooManyOrders { limit, seconds: rest.as_secs() + 1 });
        }
        self.used += 1;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_hour_brings_a_new_quota() {
        let start = Instant::now();
        let mut quota = Quota::new(start);
        assert!(quota.take(1, start).is_ok());

        let late = start + Duration::from_millis(59 * 60_000 + 58_500);
        let refused = quota.take(1, late);
        assert!(matches!(refused, Err(ApiError::TooManyOrders { limit: 1, seconds: 2 })));

        assert!(quota.take(1, start + PERIOD).is_ok());
        assert!(quota.take(1, start + PERIOD).is_err());
    }

    #[test]
    fn nothing_can_be_ordered_with_a_quota_of_none() {
        let now = Instant::now();
        assert!(Quota::new(now).take(0, now).is_err());
    }
}
