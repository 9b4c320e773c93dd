//! The peers.

use num_enum::{FromPrimitive, TryFromPrimitive};

use super::class_predicates;
use crate::measurement::Measurement;
use crate::peers::{CatchAll, Closed, Displayed, Int, Named, Phrased};
use crate::subject::Subject;

pub fn measure(measurements: &mut Vec<Measurement>) {
    http(measurements);
    http_types(measurements);
    num_enum(measurements);
    strum(measurements);
    int_enum(measurements);
}

fn http(measurements: &mut Vec<Measurement>) {
    use http::StatusCode;

    let from = |number| StatusCode::from_u16(number).ok();
    let mut subject = Subject::new("http", measurements, from, from);
    subject.number_of(|it| it.as_u16());
    class_predicates!(subject:
        is_informational is_success is_redirection is_client_error is_server_error);
    subject.number("from, then is_client_error", move |it| {
        from(it).is_some_and(|status| status.is_client_error())
    });
    subject.number("from, then to", move |it| from(it).map_or(0, |status| status.as_u16()));
    subject.text("phrase", |it| it.canonical_reason());
    subject.text("label", |it| Some(it.as_str()));
    subject.display().hash().order().equality();
    subject.parse(|text| text.parse::<StatusCode>().ok());
}

fn http_types(measurements: &mut Vec<Measurement>) {
    use http_types::StatusCode;

    let from = |number| StatusCode::try_from(number).ok();
    let mut subject = Subject::new("http-types", measurements, from, from);
    subject.number_of(u16::from);
    class_predicates!(subject:
        is_informational is_success is_redirection is_client_error is_server_error);
    subject.text("phrase", |it| Some(it.canonical_reason()));
    subject.hash().equality();
}

fn num_enum(measurements: &mut Vec<Measurement>) {
    let from = |number| Closed::try_from_primitive(number).ok();
    let mut subject = Subject::new("num_enum", measurements, from, from);
    subject.number_of(u16::from).hash().order().equality();

    let from = CatchAll::from_primitive;
    let make = |number| Some(CatchAll::from_primitive(number));
    let mut subject = Subject::new("num_enum, catch-all", measurements, make, from);
    subject.number_of(u16::from).hash().order().equality();
    subject.number("from, then to", move |it| u16::from(from(it)));
}

fn strum(measurements: &mut Vec<Measurement>) {
    let mut subject = Subject::new("strum", measurements, Named::from_repr, Named::from_repr);
    subject.number_of(|it| it as u16).hash().order().equality();
    subject.name_search(|name| name.parse::<Named>().ok());
    Subject::of("strum", measurements, Phrased::from_repr).text("phrase", |it| Some(it.into()));
    Subject::of("strum", measurements, Displayed::from_repr).display();
}

fn int_enum(measurements: &mut Vec<Measurement>) {
    let from = |number| Int::try_from(number).ok();
    let mut subject = Subject::new("int-enum", measurements, from, from);
    subject.number_of(u16::from).hash().order().equality();
}
