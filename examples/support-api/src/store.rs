//! [`Store`]: the tickets, in memory.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard};
use std::time::Instant;

use crate::agent::Agent;
use crate::draft::{Change, Draft};
use crate::error::ApiError;
use crate::limit::Limit;
use crate::ticket::{Priority, Ticket};

/// The tickets. They are gone when the process ends.
#[derive(Debug)]
pub struct Store(Mutex<Desk>);

#[derive(Debug)]
struct Desk {
    tickets: BTreeMap<u64, Ticket>,
    limit: Limit,
}

impl Store {
    /// An empty store, in which an agent may write this often a minute.
    #[must_use]
    pub fn new(messages_per_minute: u32) -> Self {
        let limit = Limit::new(messages_per_minute);
        Self(Mutex::new(Desk { tickets: BTreeMap::new(), limit }))
    }

    pub(crate) fn create(&self, agent: Agent, draft: Draft) -> Result<Ticket, ApiError> {
        let mut desk = self.desk()?;
        desk.limit.take(agent, Instant::now())?;
        let id = desk.tickets.last_key_value().map_or(1, |(last, _)| last + 1);
        let Draft { subject, message, priority } = draft;
        let (messages, agent) = (vec![message], agent.name);
        let ticket = Ticket { id, subject, messages, priority, agent, closed: false };
        desk.tickets.insert(id, ticket.clone());
        Ok(ticket)
    }

    /// The tickets of this priority or, without one, all.
    pub(crate) fn list(&self, priority: Option<Priority>) -> Result<Vec<Ticket>, ApiError> {
        let desk = self.desk()?;
        let is_asked_for = |ticket: &&Ticket| priority.is_none_or(|it| it == ticket.priority);
        Ok(desk.tickets.values().filter(is_asked_for).cloned().collect())
    }

    pub(crate) fn get(&self, id: u64) -> Result<Ticket, ApiError> {
        self.desk()?.ticket(id).cloned()
    }

    pub(crate) fn change(&self, id: u64, change: Change) -> Result<Ticket, ApiError> {
        let mut desk = self.desk()?;
        let ticket = desk.open_ticket(id)?;
        ticket.subject = change.subject.unwrap_or_else(|| ticket.subject.clone());
        ticket.priority = change.priority.unwrap_or(ticket.priority);
        Ok(ticket.clone())
    }

    pub(crate) fn reply(&self, agent: Agent, id: u64, message: String) -> Result<Ticket, ApiError> {
        let mut desk = self.desk()?;
        desk.open_ticket(id)?;
        desk.limit.take(agent, Instant::now())?;
        let ticket = desk.open_ticket(id)?;
        ticket.messages.push(message);
        Ok(ticket.clone())
    }

    pub(crate) fn close(&self, agent: Agent, id: u64) -> Result<Ticket, ApiError> {
        let mut desk = self.desk()?;
        let ticket = desk.open_ticket(id)?;
        if ticket.agent != agent.name {
            return Err(ApiError::NotAssigned { id, agent: ticket.agent });
        }
        ticket.closed = true;
        Ok(ticket.clone())
    }

    fn desk(&self) -> Result<MutexGuard<'_, Desk>, ApiError> {
        self.0.lock().map_err(|_| ApiError::Internal("the store broke in a panic".into()))
    }
}

impl Desk {
    fn ticket(&mut self, id: u64) -> Result<&mut Ticket, ApiError> {
        self.tickets.get_mut(&id).ok_or(ApiError::TicketNotFound { id })
    }

    fn open_ticket(&mut self, id: u64) -> Result<&mut Ticket, ApiError> {
        let ticket = self.ticket(id)?;
        if ticket.closed { Err(ApiError::TicketClosed { id }) } else { Ok(ticket) }
    }
}
