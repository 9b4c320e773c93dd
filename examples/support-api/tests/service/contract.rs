//! `errors.lock.json`: what clients may rely on.

use support_api::ApiError;

#[test]
fn the_error_contract_is_up_to_date() {
    status_codes::assert_contract!("errors.lock.json", ApiError);
}
