//! [`Store`]: the orders, in memory.

use std::collections::{BTreeMap, HashMap};
use std::ops::Bound;
use std::sync::{Mutex, MutexGuard};
use std::time::Instant;

use crate::basket::Basket;
use crate::error::ApiError;
use crate::order::{Order, OrderState};
use crate::quota::Quota;
use crate::tenant::Tenant;

/// The orders of all tenants. They are gone when the process ends.
#[derive(Debug)]
pub struct Store {
    /// How many orders a tenant may place in an hour.
    limit: u32,
    tables: Mutex<Tables>,
}

#[derive(Debug, Default)]
struct Tables {
    orders: BTreeMap<u64, (Tenant, Order)>,
    quotas: HashMap<Tenant, Quota>,
}

/// Which orders to list.
pub(crate) struct Selection {
    pub(crate) state: Option<OrderState>,
    /// Those with a higher number than this.
    pub(crate) after: u64,
    pub(crate) limit: usize,
}

impl Store {
    /// An empty store, in which a tenant may place this many orders in an hour.
    #[must_use]
    pub fn new(limit: u32) -> Self {
        Self { limit, tables: Mutex::default() }
    }

    /// Places an order.
    pub(crate) fn place(&self, tenant: Tenant, basket: Basket) -> Result<Order, ApiError> {
        let mut tables = self.tables()?;
        let now = Instant::now();
        let quota = tables.quotas.entry(tenant.clone()).or_insert_with(|| Quota::new(now));
        quota.take(self.limit, now)?;
        let id = tables.orders.last_key_value().map_or(1, |(last, _)| last + 1);
        let Basket { items, total } = basket;
        let order = Order { id, state: OrderState::Placed, items, total };
        tables.orders.insert(id, (tenant, order.clone()));
        Ok(order)
    }

    /// The order with this number, if it is the tenant's.
    pub(crate) fn get(&self, tenant: &Tenant, id: u64) -> Result<Order, ApiError> {
        self.tables()?.order(tenant, id).cloned()
    }

    /// The tenant's orders, oldest first.
    pub(crate) fn list(&self, tenant: &Tenant, which: &Selection) -> Result<Vec<Order>, ApiError> {
        let tables = self.tables()?;
        let newer = tables.orders.range((Bound::Excluded(which.after), Bound::Unbounded));
        let own = newer.filter(|(_, (owner, _))| owner == tenant).map(|(_, (_, order))| order);
        let selected = own.filter(|order| which.state.is_none_or(|state| state == order.state));
        Ok(selected.take(which.limit).cloned().collect())
    }

    /// Brings an order from one state into another; fails if it is not in the first.
    pub(crate) fn advance(
        &self,
        tenant: &Tenant,
        id: u64,
        from: OrderState,
        to: OrderState,
    ) -> Result<Order, ApiError> {
        let mut tables = self.tables()?;
        let order = tables.order(tenant, id)?;
        if order.state != from {
            return Err(ApiError::WrongState { id, state: order.state });
        }
        order.state = to;
        Ok(order.clone())
    }

    fn tables(&self) -> Result<MutexGuard<'_, Tables>, ApiError> {
        self.tables.lock().map_err(|_| ApiError::Internal("the store broke in a panic".into()))
    }
}

impl Tables {
    /// Another tenant's order is answered as one that is not there.
    fn order(&mut self, tenant: &Tenant, id: u64) -> Result<&mut Order, ApiError> {
        match self.orders.get_mut(&id) {
            Some((owner, order)) if owner == tenant => Ok(order),
            _ => Err(ApiError::OrderNotFound { id }),
        }
    }
}
