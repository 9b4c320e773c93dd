"""A DNS server of dnspython's on loopback. Prints its port. It answers `rcode-NUMBER.` with that response code and
`ede-NUMBER.` with that extended error, and says in a TXT record what dnspython calls the number."""

from __future__ import annotations

import socket

import dns.edns
import dns.message
import dns.rcode
import dns.rrset


def extended_error(number: int) -> str:
    try:
        return dns.edns.EDECode(number).name
    except ValueError:
        return str(number)


def answer(query: dns.message.Message) -> dns.message.Message:
    response = dns.message.make_response(query, our_payload=1232)
    name = query.question[0].name
    kind, number = name.labels[0].decode().split("-")
    if kind == "rcode":
        response.set_rcode(int(number))
        called = dns.rcode.to_text(int(number))
    else:
        option = dns.edns.EDEOption(int(number), "asked for")
        response.use_edns(0, options=[option])
        called = extended_error(int(number))
    response.answer.append(dns.rrset.from_text(name, 0, "IN", "TXT", called))
    return response


with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as server:
    server.bind(("127.0.0.1", 0))
    print(server.getsockname()[1], flush=True)
    while True:
        packet, client = server.recvfrom(4096)
        server.sendto(answer(dns.message.from_wire(packet)).to_wire(), client)
