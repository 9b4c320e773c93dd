#[derive(Clone, PartialEq)]
#[repr(u8)]
#[status_enum(extends = ["grpc"])]
pub(crate) enum r#Try<T> { One(T) }

/// What our edge answers.
#[status_enum(extends = ["websocket"], docs("ko"), crate = status_codes)]
#[non_exhaustive]
enum Close {}
