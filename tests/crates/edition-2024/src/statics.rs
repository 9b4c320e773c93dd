//! Beside statics and constants that are called as what is written calls its own.
#![allow(non_upper_case_globals, reason = "the names are there to be in the way")]
#![allow(missing_docs, reason = "there is nothing to say of them")]
