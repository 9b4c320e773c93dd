//! The plain number: the floor.

use crate::measurement::Measurement;
use crate::subject::Subject;

pub fn measure(measurements: &mut Vec<Measurement>) {
    let mut subject = Subject::new("u16", measurements, Some, |number| number);
    subject.number_of(|it| it);
    subject.checked("is_informational", |it| matches!(it, 100..=199), |it| it / 100 == 1);
    subject.checked("is_successful", |it| matches!(it, 200..=299), |it| it / 100 == 2);
    subject.checked("is_redirection", |it| matches!(it, 300..=399), |it| it / 100 == 3);
    subject.checked("is_client_error", |it| matches!(it, 400..=499), |it| it / 100 == 4);
    subject.checked("is_server_error", |it| matches!(it, 500..=599), |it| it / 100 == 5);
    subject.number("from, then is_client_error", |it| matches!(it, 400..=499));
    subject.number("from, then to", |it| it);
    subject.word("class", |it| it / 100);
    subject.hash().order().equality();
    subject.parse(|text| text.parse::<u16>().ok());
}
