//! `errors.lock.json`, which clients may rely on, and `problems.html`, which people read.

use support_api::ApiError;

#[test]
fn the_error_contract_is_up_to_date() {
    status_codes::assert_contract!("errors.lock.json", ApiError, page = "problems.html");
}
