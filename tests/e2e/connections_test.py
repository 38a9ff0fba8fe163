# SPDX-License-Identifier: Apache-2.0
"""Connections: slow clients, many kept ones, more than there are threads, and a graceful stop."""
import concurrent.futures
import http.client
import signal
import socket
import unittest

from support.case import OfficeCase
from support.device import program, run_json
from support.web import Web, error_of, read_to_end, status_of

LOGIN = b'{"login": "nobody", "password": "nothing here"}'


def login_head(length, *more):
    lines = ["POST /api/v1/login HTTP/1.1", "Host: x", "Content-Type: application/json",
             f"Content-Length: {length}", *more]
    return "\r\n".join(lines).encode() + b"\r\n\r\n"


class ConnectionsTest(OfficeCase):
    WORKERS = ()

    def restart(self, *options):
        self.office.stop()
        self.office.start("--open-rate", 100000, "--open-burst", 100000, *options)
        self.web = Web(self.office.url)

    def test_slow_clients_are_cut_and_others_served(self):
        self.restart("--threads", 8, "--head-timeout", 2, "--request-timeout", 3)
        slow = [self.web.open_socket() for _ in range(6)]
        for number, connection in enumerate(slow):
            # Half of them never end their head, half never end their body.
            connection.sendall(b"GET /healthz HTTP/1.1\r\nHost: x\r\nX: " if number % 2 else login_head(100) + b"{")
        self.assertEqual(self.web.get("/healthz").status, 200)
        for connection in slow:
            read_to_end(connection)  # ends because the office ends it
            connection.close()
        self.assertEqual(self.web.get("/healthz").status, 200)
        self.assertGreaterEqual(self.web.metric("banso_cut_connections"), 6)

    def test_trickling_does_not_help(self):
        """One byte after the other, each within the time for a single read, until the office has enough."""
        self.restart("--threads", 4, "--head-timeout", 2, "--read-timeout", 60)
        with self.web.open_socket() as connection:
            connection.sendall(b"GET /healthz HTTP/1.1\r\n")
            connection.settimeout(0.1)
            ended = False
            while not ended:
                try:
                    connection.sendall(b"X")
                    ended = not connection.recv(100)
                except TimeoutError:
                    pass
                except (BrokenPipeError, ConnectionResetError):
                    ended = True
        self.assertEqual(self.web.metric("banso_cut_connections"), 1)

    def test_128_kept_connections_over_16_threads(self):
        self.restart("--threads", 16)
        clients = [self.web.connect() for _ in range(128)]

        def ask(client):
            return self.web.get("/healthz", connection=client).status

        with concurrent.futures.ThreadPoolExecutor(128) as pool:
            for _ in range(3):
                # http.client connects again by itself when an idle connection had to give way.
                self.assertEqual(list(pool.map(self.patient(ask), clients)), [200] * 128)
        for client in clients:
            client.close()

    @staticmethod
    def patient(ask):
        """An idle connection may be closed at the moment when the request leaves: then again."""
        def again(client):
            for _ in range(10):
                try:
                    return ask(client)
                except (OSError, http.client.HTTPException):
                    client.close()
            return ask(client)
        return again

    def test_stop_finishes_what_runs(self):
        self.restart("--threads", 8)
        idle = self.web.connect()
        self.assertEqual(self.web.get("/healthz", connection=idle).status, 200)
        with self.web.open_socket() as running:
            running.sendall(login_head(len(LOGIN), "Expect: 100-continue"))
            # The office has the head, and waits for the body.
            self.wait_until_body_is_wanted(running)
            self.office.process.send_signal(signal.SIGTERM)
            self.wait_until_closed_for_new()
            running.sendall(LOGIN)
            answer = read_to_end(running)
        self.assertEqual(status_of(answer), 401)
        error_of(answer.partition(b"\r\n\r\n")[2])
        idle.close()
        self.office.stop()

    def wait_until_body_is_wanted(self, connection):
        interim = b""
        while not interim.endswith(b"\r\n\r\n"):
            part = connection.recv(1)
            self.assertTrue(part)
            interim += part
        self.assertTrue(interim.startswith(b"HTTP/1.1 100 "))

    def wait_until_closed_for_new(self):
        while True:
            try:
                socket.create_connection((self.web.host, self.web.port), 60).close()
            except ConnectionRefusedError:
                return
            except ConnectionResetError:
                pass

    def test_stop_does_not_wait_for_ever(self):
        self.restart("--threads", 8, "--grace", 1)
        with self.web.open_socket() as stuck:
            stuck.sendall(login_head(len(LOGIN), "Expect: 100-continue"))
            self.wait_until_body_is_wanted(stuck)
            self.office.stop()

    def test_a_second_server_is_refused(self):
        words = [program("banso-server"), "--data", str(self.office.data), "--port", "0"]
        with self.assertRaises(AssertionError) as refused:
            run_json(words)
        self.assertIn("another server uses this directory", refused.exception.text)
        self.assertEqual(Web(self.office.url).get("/healthz").status, 200)


if __name__ == "__main__":
    unittest.main()
