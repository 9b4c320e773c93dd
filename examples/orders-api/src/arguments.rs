//! The command line and the environment.

use std::env;
use std::error::Error;
use std::ffi::OsString;
use std::net::{IpAddr, Ipv4Addr};
use std::str::FromStr;

use lexopt::prelude::*;

/// What `--help` prints.
pub(crate) const HELP: &str = "\
Serves the orders of a tea shop.

Usage: orders-api [OPTIONS]

Options:
      --host ADDRESS  The address to listen on [env: HOST] [default: 127.0.0.1]
      --port PORT     The port to listen on; 0 takes a free one [env: PORT] [default: 8080]
      --quota ORDERS  How many orders a tenant may place in an hour [env: QUOTA] [default: 100]
  -h, --help          Print this help

RUST_LOG says what is logged, such as orders_api=debug. [default: info]

Exit codes:
  0  It was asked to stop, and did
  1  It broke while it was serving
  2  The configuration is wrong, or it cannot listen there
";

/// What is asked of the program.
pub(crate) enum Command {
    Help,
    Serve(Options),
}

/// How to serve.
pub(crate) struct Options {
    pub(crate) host: IpAddr,
    pub(crate) port: u16,
    pub(crate) quota: u32,
}

/// Reads the command line, and the environment for what is not in it.
pub(crate) fn parse() -> Result<Command, Box<dyn Error>> {
    let mut parser = lexopt::Parser::from_env();
    let (mut host, mut port, mut quota) = (None, None, None);
    while let Some(argument) = parser.next()? {
        let (option, name) = match argument {
            Short('h') | Long("help") => return Ok(Command::Help),
            Long("host") => (&mut host, "--host"),
            Long("port") => (&mut port, "--port"),
            Long("quota") => (&mut quota, "--quota"),
            Short(_) | Long(_) | Value(_) => return Err(argument.unexpected().into()),
        };
        *option = Some((name, parser.value()?));
    }
    Ok(Command::Serve(Options {
        host: setting(host, "HOST", "an IP address", Ipv4Addr::LOCALHOST.into())?,
        port: setting(port, "PORT", "a number from 0 to 65535", 8080)?,
        quota: setting(quota, "QUOTA", "a number from 0 to 4294967295", 100)?,
    }))
}

/// The value that was given on the command line, or else in the environment, or else the default.
fn setting<T: FromStr>(
    given: Option<(&str, OsString)>,
    variable: &'static str,
    expected: &str,
    default: T,
) -> Result<T, String> {
    let Some((name, value)) = given.or_else(|| Some((variable, env::var_os(variable)?))) else {
        return Ok(default);
    };
    let value = value.to_string_lossy();
    value.parse().map_err(|_| format!("{name} must be {expected}, not {value:?}"))
}
