"""Writes the tables of this folder: what published packages call the codes of each registry.

    python3 -m venv peers && peers/bin/pip install dnspython==2.9.2 aiocoap==0.4.17 paho-mqtt==2.2.0 \
        psycopg==3.3.9 ldap3==2.9.1 h2==4.4.1 aioquic==1.7.2 pika==1.4.4 pymodbus==3.16.1 \
        kafka-python==3.0.12 aioice==0.13.0 jsonrpcserver==5.0.9 aiosmtplib==5.1.3 jetforce==1.0.0
    peers/bin/python tests/conformance/peers/make_tables.py

A row is a number, as the registry writes it, and the package's name for it. Nothing is judged here:
`tests/protocols/peers.rs` compares, and lists each difference with its reason.
"""

from __future__ import annotations

import inspect
import os
import platform
import signal
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

FOLDER = Path(__file__).parent
Row = tuple[str, str]


def write(registry: str, package: str, called: str, rows: Iterable[Row]) -> None:
    """Write the table of a registry."""
    head = f"# {package} {version(package)}: {called}\n"
    lines = (f"{number}\t{name}\n" for number, name in rows)
    (FOLDER / f"{registry}.tsv").write_text(head + "".join(lines), encoding="utf-8")


def of_enum(enumeration: type, number: str = "{}") -> list[Row]:
    """The members of an enum, by their numbers."""
    members = sorted((int(member), name) for name, member in enumeration.__members__.items())
    return [(number.format(value), name) for value, name in members]


def dns() -> None:
    import dns.edns
    import dns.rcode

    write("dns", "dnspython", "dns.rcode.Rcode", of_enum(dns.rcode.Rcode))
    write("dns-extended", "dnspython", "dns.edns.EDECode", of_enum(dns.edns.EDECode))
    # What it calls a number in a TSIG record otherwise than in the header.
    signed = {number: dns.rcode.to_text(number, tsig=True) for number in dns.rcode.Rcode}
    rows = [(str(int(n)), name) for n, name in signed.items() if name != dns.rcode.to_text(n)]
    write("dns-tsig", "dnspython", "dns.rcode.to_text(…, tsig=True)", rows)


def coap() -> None:
    import aiocoap

    responses = (code for code in aiocoap.Code if code.is_response())
    rows = [(f"{code >> 5}.{code & 31:02}", code.name) for code in sorted(set(responses))]
    write("coap", "aiocoap", "aiocoap.Code", rows)


def mqtt() -> None:
    from paho.mqtt import packettypes, reasoncodes

    names = reasoncodes.ReasonCode(packettypes.PacketTypes.CONNACK).names
    rows = ((f"0x{number:02x}", " / ".join(of)) for number, of in sorted(names.items()))
    write("mqtt", "paho-mqtt", "paho.mqtt.reasoncodes.ReasonCode.names", rows)


def sqlstate() -> None:
    from psycopg import errors

    classes = (it for _, it in inspect.getmembers(errors, inspect.isclass))
    rows = {(it.sqlstate, it.__name__) for it in classes if isinstance(getattr(it, "sqlstate", None), str)}
    write("sqlstate", "psycopg", "psycopg.errors", sorted(rows))


def ldap() -> None:
    from ldap3.core import results

    rows = sorted(results.RESULT_CODES.items())
    write("ldap", "ldap3", "ldap3.core.results.RESULT_CODES", ((str(a), b) for a, b in rows))


def http2() -> None:
    from h2.errors import ErrorCodes

    write("http2", "h2", "h2.errors.ErrorCodes", of_enum(ErrorCodes, "0x{:02x}"))


def quic() -> None:
    from aioquic.h3.connection import ErrorCode
    from aioquic.quic.packet import QuicErrorCode
    from aioquic.tls import AlertDescription

    write("http3", "aioquic", "aioquic.h3.connection.ErrorCode", of_enum(ErrorCode, "0x{:04x}"))
    write("quic", "aioquic", "aioquic.quic.packet.QuicErrorCode", of_enum(QuicErrorCode, "0x{:02x}"))
    write("tls", "aioquic", "aioquic.tls.AlertDescription", of_enum(AlertDescription))


def amqp() -> None:
    from pika import spec

    names = ((getattr(spec, name), name) for name in dir(spec) if name.isupper())
    rows = [(str(n), name) for n, name in sorted(it for it in names if type(it[0]) is int)]
    write("amqp", "pika", "pika.spec", [row for row in rows if 200 <= int(row[0]) < 600 and row[1] != "FRAME_END"])


def modbus() -> None:
    from pymodbus.constants import ExcCodes

    write("modbus", "pymodbus", "pymodbus.constants.ExcCodes", of_enum(ExcCodes))


def kafka() -> None:
    from kafka import errors

    classes = (it for _, it in inspect.getmembers(errors, inspect.isclass))
    rows = {(it.errno, it.__name__) for it in classes if isinstance(getattr(it, "errno", None), int)}
    write("kafka", "kafka-python", "kafka.errors", ((str(a), b) for a, b in sorted(rows)))


def jsonrpc() -> None:
    from jsonrpcserver import codes

    rows = [(getattr(codes, name), name) for name in dir(codes) if name.startswith("ERROR_")]
    write("jsonrpc", "jsonrpcserver", "jsonrpcserver.codes", ((str(a), b) for a, b in sorted(rows)))


def smtp() -> None:
    from aiosmtplib import SMTPStatus

    rows = [row for row in of_enum(SMTPStatus) if int(row[0]) > 0]
    write("smtp", "aiosmtplib", "aiosmtplib.SMTPStatus", rows)


def gemini() -> None:
    from jetforce import Status

    names = ((getattr(Status, name), name) for name in dir(Status) if name.isupper())
    write("gemini", "jetforce", "jetforce.Status", ((str(a), b) for a, b in sorted(names)))


def processes() -> None:
    exits = sorted((getattr(os, name), name) for name in dir(os) if name.startswith("EX_"))
    write_of_python("sysexits", "os.EX_*", exits)
    # On Linux. A shell reports a signal as 128 and its number.
    ordinary = [(128 + it, it.name) for it in signal.Signals if it < signal.SIGRTMIN]
    write_of_python("shell-exit", "128 + signal.Signals", ordinary)


def write_of_python(registry: str, called: str, rows: Iterable[tuple[int, str]]) -> None:
    """Write a table of what Python's own library has."""
    head = f"# CPython {platform.python_version()}: {called}\n"
    lines = "".join(f"{number}\t{name}\n" for number, name in rows)
    (FOLDER / f"{registry}.tsv").write_text(head + lines, encoding="utf-8")


if __name__ == "__main__":
    for table in (dns, coap, mqtt, sqlstate, ldap, http2, quic, amqp, modbus, kafka, jsonrpc, smtp, gemini, processes):
        table()
