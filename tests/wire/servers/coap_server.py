"""A CoAP server of aiocoap's on loopback. Prints its port. It answers a GET of `/code/NUMBER` with that code, if aiocoap
has it, and says in the payload what aiocoap calls it; `/broken` fails."""

from __future__ import annotations

import asyncio
import socket

import aiocoap
from aiocoap import resource


class Chosen(resource.Resource, resource.PathCapable):
    async def render_get(self, request: aiocoap.Message) -> aiocoap.Message:
        code = aiocoap.Code(int(request.opt.uri_path[0]))
        return aiocoap.Message(code=code, payload=str(code).encode())


class Broken(resource.Resource):
    async def render_get(self, request: aiocoap.Message) -> aiocoap.Message:
        raise RuntimeError("as asked")


def free_port() -> int:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


async def serve() -> None:
    site = resource.Site()
    site.add_resource(["code"], Chosen())
    site.add_resource(["broken"], Broken())
    port = free_port()
    await aiocoap.Context.create_server_context(site, bind=("127.0.0.1", port), transports=["simplesocketserver"])
    print(port, flush=True)
    await asyncio.Event().wait()


asyncio.run(serve())
