"""Three SMTP servers of aiosmtpd's on loopback: an open one, one that wants clients to log in, and one
that wants TLS before that. Prints their ports. The open one answers RCPT with the code that the address begins with,
if it begins with one."""

from __future__ import annotations

import asyncio
import re

from aiosmtpd.smtp import SMTP, AuthResult


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options) -> str:
        if chosen := re.match(r"<?(\d{3})@", address):
            return f"{chosen[1]} as the address asks"
        envelope.rcpt_tos.append(address)
        return "250 OK"


def authenticate(server, session, envelope, mechanism, login) -> AuthResult:
    success = login.password == b"right"
    # What it has not handled, the server answers.
    return AuthResult(success=success, handled=success)


OPTIONS: list[dict] = [
    {"auth_require_tls": False, "data_size_limit": 2000, "command_call_limit": {"NOOP": 2, "*": 50}},
    {"auth_require_tls": False, "auth_required": True},
    {"auth_require_tls": True},
]


async def serve() -> None:
    loop = asyncio.get_running_loop()
    ports = []
    for options in OPTIONS:
        protocol = lambda options=options: SMTP(Handler(), authenticator=authenticate, **options)
        server = await loop.create_server(protocol, "127.0.0.1", 0)
        ports.append(server.sockets[0].getsockname()[1])
    print(*ports, flush=True)
    await asyncio.Event().wait()


asyncio.run(serve())
