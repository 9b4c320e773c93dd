pub fn from_number(number: u16) -> Option<Status> {
    Some(match number {
        100 => Status::Trying,
        180 => Status::Ringing,
        181 => Status::CallIsBeingForwarded,
        182 => Status::Queued,
        183 => Status::SessionProgress,
        200 => Status::Ok,
        201 => Status::Accepted,
        204 => Status::NoNotification,
        437 => Status::UnsupportedCertificate,
        600 => Status::BusyEverywhere,
        603 => Status::Decline,
        606 => Status::NotAcceptable,
        _ => return None,
    })
}
