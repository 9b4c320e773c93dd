//! What real servers put on the wire, read as the types of this library.
//!
//! Each test starts a server on loopback, provokes every kind of answer that it has, and compares
//! what it means by the number with what we know of it. Servers of Python packages are installed by
//! the test; a server of the system that is not installed is skipped, and said so.

mod ber;
mod coap;
mod dns;
mod ftp;
mod knot;
mod ldap;
mod lines;
mod mqtt;
mod packages;
mod packets;
mod postgres;
mod process;
mod replies;
mod sip;
mod smtp;
