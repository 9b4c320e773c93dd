//! The program: serves HTTP and gRPC on one port.

#![forbid(unsafe_code)]

use std::env;
use std::error::Error;

use support_api::{Orders, Store, Translator, service};
use tokio::net::TcpListener;

/// How often an agent may write.
const MESSAGES_PER_MINUTE: u32 = 10;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let address = env::var("ADDRESS").unwrap_or_else(|_| "127.0.0.1:8081".to_owned());
    let translator = env::var("TRANSLATOR").unwrap_or_else(|_| "http://127.0.0.1:8082".to_owned());
    let orders = env::var("ORDERS").unwrap_or_else(|_| "http://127.0.0.1:8080".to_owned());
    let tenant = env::var("TENANT").unwrap_or_else(|_| "acme".to_owned());
    let listener = TcpListener::bind(address).await?;
    let store = Store::new(MESSAGES_PER_MINUTE);
    let service = service(store, Translator::new(translator), Orders::new(orders, tenant));
    axum::serve(listener, service).await?;
    Ok(())
}
