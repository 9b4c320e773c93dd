//! A value that a problem document can hold.

use serde_core::Serialize;
use serde_json::Value;

/// A value that can be an extension member of a problem document.
///
/// Everything that serializes is one. It is a trait of its own because `Serialize` cannot be a
/// `dyn` trait.
///
/// ```
/// use status_codes::problem::Extension;
///
/// let value: &dyn Extension = &[1, 2];
/// assert_eq!(value.to_value().unwrap().to_string(), "[1,2]");
/// ```
pub trait Extension {
    /// The value in JSON.
    ///
    /// # Errors
    ///
    /// What its `Serialize` answers, or that JSON has no such value.
    fn to_value(&self) -> Result<Value, serde_json::Error>;
}

impl<T: Serialize + ?Sized> Extension for T {
    fn to_value(&self) -> Result<Value, serde_json::Error> {
        serde_json::to_value(self)
    }
}
