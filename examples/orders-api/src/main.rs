//! The program: reads its configuration and serves.

#![forbid(unsafe_code)]

mod arguments;

use std::fmt::Display;
use std::io::{self, IsTerminal, Write};
use std::net::SocketAddr;
use std::process::ExitCode;

use orders_api::{Store, serve, service, stop_signal};
use tokio::net::TcpListener;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::LevelFilter;

use arguments::{Command, Options};

#[tokio::main]
async fn main() -> ExitCode {
    let options = match arguments::parse() {
        Ok(Command::Help) => return help(),
        Ok(Command::Serve(options)) => options,
        Err(mistake) => return fail(2, mistake),
    };
    let (listener, stop) = match prepare(&options).await {
        Ok(ready) => ready,
        Err(mistake) => return fail(2, mistake),
    };
    match serve(listener, service(Store::new(options.quota)), stop).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(1, error),
    }
}

/// Does what can fail before the first request.
async fn prepare(
    options: &Options,
) -> Result<(TcpListener, impl Future<Output = ()> + Send + use<>), String> {
    start_log()?;
    let stop = stop_signal().map_err(|error| format!("cannot listen to signals: {error}"))?;
    let address = SocketAddr::new(options.host, options.port);
    let listener = TcpListener::bind(address)
        .await
        .map_err(|error| format!("cannot listen on {address}: {error}"))?;
    let address = listener.local_addr().unwrap_or(address);
    tracing::info!("listening on http://{address}");
    Ok((listener, stop))
}

/// Logs to standard error, as `RUST_LOG` says.
fn start_log() -> Result<(), String> {
    let builder = EnvFilter::builder().with_default_directive(LevelFilter::INFO.into());
    let filter = builder.from_env().map_err(|error| format!("RUST_LOG is wrong: {error}"))?;
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(io::stderr)
        .with_ansi(io::stderr().is_terminal())
        .init();
    Ok(())
}

fn help() -> ExitCode {
    match io::stdout().write_all(arguments::HELP.as_bytes()) {
        // A reader that stops early is not an error.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => fail(1, error),
        _ => ExitCode::SUCCESS,
    }
}

fn fail(code: u8, message: impl Display) -> ExitCode {
    // There is nowhere left to report a failure to.
    let _ = writeln!(io::stderr(), "orders-api: {message}");
    ExitCode::from(code)
}
