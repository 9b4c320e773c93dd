//! The reference site, as the built command writes it.

mod browser;
mod contract;
mod folder;
mod korean;
mod links;
mod pages;
mod programs;
mod site;
mod spec;
