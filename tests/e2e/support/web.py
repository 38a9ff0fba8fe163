# SPDX-License-Identifier: Apache-2.0
"""HTTP to a running office, polite (request) and exactly as told (raw)."""
import collections
import http.client
import json
import re
import socket
import ssl
import urllib.parse

TIMEOUT_S = 60

Answer = collections.namedtuple("Answer", "status headers body")


class Web:
    def __init__(self, url, token=None, ca=None):
        parts = urllib.parse.urlsplit(url)
        self.host, self.port = parts.hostname, parts.port
        self.tls = ssl.create_default_context(cafile=ca) if parts.scheme == "https" else None
        self.token = token

    def connect(self):
        """A kept connection (http.client)."""
        if self.tls:
            return http.client.HTTPSConnection(self.host, self.port, timeout=TIMEOUT_S, context=self.tls)
        return http.client.HTTPConnection(self.host, self.port, timeout=TIMEOUT_S)

    def request(self, method, path, body=None, content_type=None, headers=(), connection=None):
        headers = dict(headers)
        if content_type:
            headers["Content-Type"] = content_type
        if self.token:
            headers.setdefault("Authorization", f"Bearer {self.token}")
        own = connection or self.connect()
        try:
            own.request(method, path, body, headers)
            response = own.getresponse()
            return Answer(response.status, response.headers, response.read())
        finally:
            if connection is None:
                own.close()

    def get(self, path, **options):
        return self.request("GET", path, **options)

    def post_json(self, path, value, **options):
        return self.request("POST", path, json.dumps(value), "application/json", **options)

    def open_socket(self):
        plain = socket.create_connection((self.host, self.port), TIMEOUT_S)
        return self.tls.wrap_socket(plain, server_hostname=self.host) if self.tls else plain

    def raw(self, data, end=False):
        """Sends `data`, then reads until the office closes. `end`: says that nothing more comes."""
        with self.open_socket() as connection:
            try:
                connection.sendall(data)
                if end:
                    connection.shutdown(socket.SHUT_WR)
            except (BrokenPipeError, ConnectionResetError):
                pass  # the office has answered already
            return read_to_end(connection)

    def metric(self, name):
        text = self.get("/metrics").body.decode()
        found = re.search(rf"^{re.escape(name)} (\S+)$", text, re.M)
        return float(found[1]) if found else 0.0


def read_to_end(connection):
    parts = []
    try:
        while part := connection.recv(65536):
            parts.append(part)
    except ConnectionResetError:
        pass
    return b"".join(parts)


def status_of(answer):
    """Of a raw answer; 0 when there is none."""
    found = re.match(rb"HTTP/1\.1 (\d{3}) ", answer)
    return int(found[1]) if found else 0


def error_of(body):
    """(code, message) of an error's JSON; raises when it is not one."""
    error = json.loads(body)["error"]
    assert set(error) == {"code", "message"} and error["code"] and error["message"], error
    return error["code"], error["message"]
