//! The answer of a DNS server, as far as the tests read it.

/// What a response says of how it went.
#[derive(Debug, Default)]
pub(crate) struct Response {
    /// The response code, with the part of it that an OPT record has.
    pub(crate) rcode: u16,
    /// The extended error of the OPT record.
    pub(crate) extended: Option<u16>,
    /// The Error field of the TSIG record.
    pub(crate) signature: Option<u16>,
    /// The text of the TXT record.
    pub(crate) text: String,
}

const TXT: u16 = 16;
const OPT: u16 = 41;
const TSIG: u16 = 250;
const EXTENDED_ERROR: u16 = 15;

/// Reads a response; `None` if it breaks off.
pub(crate) fn read(packet: &[u8]) -> Option<Response> {
    let mut reader = Reader { packet, at: 2 };
    let mut response = Response { rcode: reader.number()? & 15, ..Response::default() };
    let mut counts = [0; 4];
    for count in &mut counts {
        *count = reader.number()?;
    }
    for _ in 0..counts[0] {
        reader.name()?;
        reader.bytes(4)?;
    }
    for _ in 0..counts[1..].iter().sum() {
        reader.name()?;
        let kind = reader.number()?;
        reader.bytes(2)?;
        let high = u16::from(reader.bytes(4)?[0]);
        let length = reader.number()?.into();
        let mut data = Reader { packet: reader.bytes(length)?, at: 0 };
        match kind {
            TXT => response.text = String::from_utf8_lossy(&data.packet[1..]).into_owned(),
            OPT => {
                response.rcode |= high << 4;
                response.extended = extended(&mut data);
            }
            TSIG => response.signature = Some(error(&mut data)?),
            _ => {}
        }
    }
    Some(response)
}

fn extended(options: &mut Reader<'_>) -> Option<u16> {
    loop {
        let (option, length) = (options.number()?, options.number()?);
        let value = options.bytes(length.into())?;
        if option == EXTENDED_ERROR {
            return Reader { packet: value, at: 0 }.number();
        }
    }
}

/// The Error field follows the algorithm, the time, its tolerance, the signature and the
/// identifier.
fn error(record: &mut Reader<'_>) -> Option<u16> {
    record.name()?;
    record.bytes(8)?;
    let length = record.number()?;
    record.bytes(length.into())?;
    record.bytes(2)?;
    record.number()
}

struct Reader<'a> {
    packet: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    fn bytes(&mut self, count: usize) -> Option<&'a [u8]> {
        let bytes = self.packet.get(self.at..self.at + count)?;
        self.at += count;
        Some(bytes)
    }

    fn number(&mut self) -> Option<u16> {
        self.bytes(2).map(|bytes| u16::from_be_bytes([bytes[0], bytes[1]]))
    }

    /// Passes over a name: labels, ended by an empty one or by a pointer to an earlier name.
    fn name(&mut self) -> Option<()> {
        loop {
            let length = self.bytes(1)?[0];
            match length {
                0 => return Some(()),
                0xc0.. => return self.bytes(1).map(|_| ()),
                _ => self.bytes(length.into())?,
            };
        }
    }
}
