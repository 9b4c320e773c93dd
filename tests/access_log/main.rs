//! The example `access_log`, run as a program.

mod formats;
mod input;
mod korean;
mod options;
mod program;
mod result;
mod servers;
