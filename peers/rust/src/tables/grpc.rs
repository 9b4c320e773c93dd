//! Statuses of gRPC.

use crate::question::{Question, questions};

pub fn questions() -> Vec<Question> {
    questions!("grpc", "tonic", "Code":
        name(n: i32) = format!("{:?}", tonic::Code::from_i32(n));
        number(n: i32) = i32::from(tonic::Code::from_i32(n));
    )
}
