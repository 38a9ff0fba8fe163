# SPDX-License-Identifier: Apache-2.0
"""An office that has nothing but its administrator: in the desktop program she adds a worker and makes an
enrolment code; a device is enrolled with it, and stands among the devices."""
import time
import unittest

from support.case import OfficeCase
from support.desktop import PATIENCE_S, Desktop
from support.device import PIN, Device
from support.x11 import Screen

WORKER = "谷口 みどり"


class OfficeSetupTest(OfficeCase):
    WORKERS = ()

    def setUp(self):
        super().setUp()
        self.administrator = self.control.worker("管理者", self.organisation, "administrator")
        self.screen = Screen()
        self.addCleanup(self.screen.close)

    def play(self, *steps):
        """Starts the program, which does these things and stays."""
        script = self.folder / "script"
        script.write_text("\n".join(steps) + "\n", encoding="utf-8")
        desktop = Desktop(self.screen, self.folder / "desktop", "--office", self.office.url, "--size", "1000x760",
                          "--ratio", 1, "--script", script)
        self.addCleanup(desktop.kill)
        desktop.ready()
        return desktop

    def click(self, desktop, role, beginning):
        """With the mouse, the node whose name begins so."""
        def found():
            return next((node for node in desktop.nodes
                         if node["role"] == role and node["name"].startswith(beginning)), None)
        desktop.until(lambda _: found())
        x, y, width, height = found()["rect"]
        self.screen.click(x + width / 2, y + height / 2)

    def wait_for_worker(self):
        """Until the office has got the worker."""
        end = time.monotonic() + PATIENCE_S
        while WORKER not in (worker["name"] for worker in self.control("worker", "list")):
            self.assertLess(time.monotonic(), end, "the office never got the worker")

    def test_from_nothing_to_an_enrolled_device(self):
        desktop = self.play(
            "await textbox 登録コード", "click textbox 登録コード", f"type {self.control.code(self.administrator)}",
            "click textbox 端末の名前", "type 管理者のパソコン",
            "click textbox PIN", f"type {PIN}", "click textbox PIN(もう一度)", f"type {PIN}",
            "click button 登録する", "await button 同期済",
            "click button 庁内", "await button 職員を追加", "click button 職員を追加",
            "await textbox 氏名", "click textbox 氏名", f"type {WORKER}",
            "show combobox 所属", "click combobox 所属", "await button 障害者支援課", "click button 障害者支援課*",
            "show combobox 権限", "click combobox 権限", "await option 支援者", "click option 支援者",
            "click button 保存", f"await button {WORKER}")
        self.wait_for_worker()
        self.click(desktop, "button", WORKER)
        self.click(desktop, "button", "端末の登録コードを作る")
        desktop.until(lambda now: any(node["role"] == "img" for node in now.nodes))
        (picture,) = (node["name"] for node in desktop.nodes if node["role"] == "img")
        code = picture.split()[1]
        self.assertIn(f"{self.office.url}/#/enrol/{code}", [node["name"] for node in desktop.nodes])

        device = Device(self.new_folder(), self.office)
        device.enrol(code)
        device.sync()
        self.assertEqual(len(device.ids("worker")), 2)
        self.click(desktop, "button", "閉じる")
        self.click(desktop, "tab", "端末")
        desktop.until(lambda now: any(WORKER in name for name in now.names("button")))


if __name__ == "__main__":
    unittest.main()
