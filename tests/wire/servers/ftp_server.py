"""An FTP server of pyftpdlib's on loopback, for the folder that its argument names. Prints its port. It takes two
sessions at a time."""

from __future__ import annotations

import logging
import sys

from pyftpdlib.authorizers import DummyAuthorizer
from pyftpdlib.handlers import FTPHandler
from pyftpdlib.servers import FTPServer

logging.disable()
authorizer = DummyAuthorizer()
authorizer.add_user("alice", "right", sys.argv[1], perm="elradfmwMT")
authorizer.add_user("reader", "right", sys.argv[1], perm="elr")


class Handler(FTPHandler):
    auth_failed_timeout = 0


Handler.authorizer = authorizer
server = FTPServer(("127.0.0.1", 0), Handler)
server.max_cons = 3  # the listening socket counts
print(server.address[1], flush=True)
server.serve_forever()
