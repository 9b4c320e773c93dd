//! [`Limit`]: how often an agent may write.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use crate::agent::Agent;
use crate::error::ApiError;

const PERIOD: Duration = Duration::from_secs(60);

/// How often agents have written in the minutes under way.
#[derive(Debug)]
pub(crate) struct Limit {
    per_minute: u32,
    minutes: HashMap<Agent, (Instant, u32)>,
}

impl Limit {
    pub(crate) fn new(per_minute: u32) -> Self {
        Self { per_minute, minutes: HashMap::new() }
    }

    /// Counts a message of the agent.
    pub(crate) fn take(&mut self, agent: Agent, now: Instant) -> Result<(), ApiError> {
        let (began, used) = self.minutes.entry(agent).or_insert((now, 0));
        if now.duration_since(*began) >= PERIOD {
            (*began, *used) = (now, 0);
        }
        if *used >= self.per_minute {
            let rest = PERIOD.saturating_sub(now.duration_since(*began));
            let seconds = rest.as_secs() + 1;
            return Err(ApiError::TooManyMessages { limit: self.per_minute, seconds });
        }
        *used += 1;
        Ok(())
    }
}
