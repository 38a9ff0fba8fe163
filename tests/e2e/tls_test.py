# SPDX-License-Identifier: Apache-2.0
"""The office over TLS, with a certificate made for the test."""
import http.client
import ssl
import subprocess
import unittest
import warnings

from support.case import OfficeCase
from support.device import Device, program, run_json
from support.web import Web


class TlsTest(OfficeCase):
    WORKERS = ("佐藤 花子",)

    def setUp(self):
        super().setUp()
        self.certificate, self.key = self.folder / "office.pem", self.folder / "office-key.pem"
        self.make_certificate(self.certificate, self.key)
        self.office.stop()
        self.office.start("--cert", self.certificate, "--key", self.key)
        self.web = Web(self.office.url, ca=self.certificate)

    @staticmethod
    def make_certificate(certificate, key):
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
                        "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1",
                        "-keyout", key, "-out", certificate], check=True, capture_output=True, timeout=60)

    def test_served_over_tls_only(self):
        self.assertTrue(self.office.url.startswith("https://"))
        answer = self.web.get("/healthz")
        self.assertEqual(answer.status, 200)
        self.assertEqual(answer.headers["Strict-Transport-Security"], "max-age=31536000")
        plain = Web(self.office.url.replace("https", "http"))
        with self.assertRaises((http.client.HTTPException, OSError)):
            plain.get("/healthz")
        self.assertEqual(self.web.get("/healthz").status, 200)

    def test_kept_connection(self):
        connection = self.web.connect()
        for _ in range(5):
            self.assertEqual(self.web.get("/healthz", connection=connection).status, 200)
        connection.close()

    def test_a_stranger_is_not_believed(self):
        with self.assertRaises(ssl.SSLError):
            Web(self.office.url).get("/healthz")

    def test_old_versions_are_refused(self):
        old = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        old.check_hostname, old.verify_mode = False, ssl.CERT_NONE
        old.set_ciphers("ALL:@SECLEVEL=0")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            old.minimum_version, old.maximum_version = ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1
        self.web.tls = old
        with self.assertRaises((ssl.SSLError, OSError)):
            self.web.get("/healthz")

    def test_a_device_syncs(self):
        device = Device(self.new_folder(), self.office)
        code = self.control.code(self.workers[0])
        with self.assertRaises(AssertionError):
            device("enrol", "--office", self.office.url, "--code", code)
        device("enrol", "--office", self.office.url, "--code", code, "--ca", self.certificate)
        device.sync()

    def test_a_wrong_key_is_said(self):
        other, other_key = self.folder / "other.pem", self.folder / "other-key.pem"
        self.make_certificate(other, other_key)
        self.office.stop()
        words = ["banso-server", "--data", self.office.data, "--port", 0, "--cert", other, "--key", self.key]
        with self.assertRaises(AssertionError) as refused:
            run_json([program(words[0]), *map(str, words[1:])])
        self.assertIn("certificate or key cannot be used", refused.exception.text)


if __name__ == "__main__":
    unittest.main()
