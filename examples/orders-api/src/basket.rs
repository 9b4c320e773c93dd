//! [`Basket`]: what is ordered, once it is known to be acceptable.

use serde::Deserialize;
use utoipa::ToSchema;

use crate::error::ApiError;
use crate::mistake::Mistake;
use crate::order::Item;

/// What the shop has, and what it costs in won.
const PRICES: [(&str, u64); 3] = [("tea", 8_900), ("cup", 12_000), ("teapot", 42_000)];

const MAX_ITEMS: usize = 20;
const MAX_QUANTITY: u32 = 99;

/// An order that is to be placed.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewOrder {
    /// Each thing once.
    #[schema(min_items = 1, max_items = 20)]
    items: Vec<Item>,
}

/// The items of an order that can be accepted, and their price.
pub(crate) struct Basket {
    pub(crate) items: Vec<Item>,
    pub(crate) total: u64,
}

impl TryFrom<NewOrder> for Basket {
    type Error = ApiError;

    /// Checks everything, so that a client sees all its mistakes at once.
    fn try_from(order: NewOrder) -> Result<Self, ApiError> {
        let items = order.items;
        let mut mistakes = Vec::new();
        if !(1..=MAX_ITEMS).contains(&items.len()) {
            let detail = format!("an order has 1 to {MAX_ITEMS} items, not {}", items.len());
            mistakes.push(Mistake::new("#/items", detail));
        }
        let mut total = 0;
        for (index, item) in items.iter().take(MAX_ITEMS).enumerate() {
            match price(item) {
                Some(price) => total += price * u64::from(item.quantity),
                None => mistakes.push(unknown(index, item)),
            }
            if !(1..=MAX_QUANTITY).contains(&item.quantity) {
                mistakes.push(wrong_quantity(index, item));
            }
            if items.iter().take(index).any(|earlier| earlier.sku == item.sku) {
                mistakes.push(repeated(index, item));
            }
        }
        if mistakes.is_empty() {
            Ok(Self { items, total })
        } else {
            Err(ApiError::InvalidOrder { errors: mistakes })
        }
    }
}

fn price(item: &Item) -> Option<u64> {
    PRICES.iter().find(|(sku, _)| *sku == item.sku).map(|(_, price)| *price)
}

fn unknown(index: usize, item: &Item) -> Mistake {
    Mistake::new(format!("#/items/{index}/sku"), format!("the shop has no {:?}", item.sku))
}

fn wrong_quantity(index: usize, item: &Item) -> Mistake {
    let detail = format!("a quantity is 1 to {MAX_QUANTITY}, not {}", item.quantity);
    Mistake::new(format!("#/items/{index}/quantity"), detail)
}

fn repeated(index: usize, item: &Item) -> Mistake {
    let detail = format!("{:?} is in the order already", item.sku);
    Mistake::new(format!("#/items/{index}/sku"), detail)
}
