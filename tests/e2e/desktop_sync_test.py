# SPDX-License-Identifier: Apache-2.0
"""The desktop program and a real office: enrolled through its screens, a case and a note are written, the
program is killed; started again it opens with the PIN, what was only begun is there, and a colleague's
device gets the note."""
import unittest

from support.case import OfficeCase
from support.desktop import Desktop
from support.device import PIN
from support.x11 import Screen

PERSON = "髙橋 𠮷子"
NOTE = "玄関先で話す。猫の声がする。"
DRAFT = "次は来週の火曜"


class DesktopSyncTest(OfficeCase):
    def setUp(self):
        super().setUp()
        self.screen = Screen()
        self.addCleanup(self.screen.close)

    def play(self, *steps, location=""):
        """Starts the program, which does these things and stays."""
        script = self.folder / "script"
        script.write_text("\n".join(steps) + "\n", encoding="utf-8")
        office = ["--office", self.office.url] if self.office.url else []
        desktop = Desktop(self.screen, self.folder / "desktop", *office, "--location", location, "--size", "1000x760",
                          "--ratio", 1, "--script", script)
        self.addCleanup(desktop.kill)
        desktop.ready()
        return desktop

    def click(self, desktop, button):
        """With the mouse."""
        desktop.until(lambda now: now.has("button", button))
        x, y, width, height = desktop.find("button", button)["rect"]
        self.screen.click(x + width / 2, y + height / 2)

    def close(self, desktop):
        self.screen.close_window()
        code, last, trouble = desktop.ended()
        self.assertEqual((code, trouble), (0, ""), last)

    def unlock_and_play(self, case, *steps):
        return self.play("await textbox PIN", "click textbox PIN", f"type {PIN}", "click button 開く",
                         "await button 訪問を記録", *steps, location=f"/cases/{case}")

    def test_enrolled_written_killed_synced(self):
        first = self.play(
            "await textbox 登録コード", "click textbox 登録コード", f"type {self.control.code(self.workers[0])}",
            "click textbox 端末の名前", "type 事務所のパソコン",
            "click textbox PIN", f"type {PIN}", "click textbox PIN(もう一度)", f"type {PIN}",
            "click button 登録する", "await button 同期済",
            "click button ケース", "click button 新しいケース", "await textbox 名前", "click textbox 名前", f"type {PERSON}",
            "click button 作成する", "await button 訪問を記録", "await button 同期済")
        first.until(lambda now: now.has("heading", PERSON))
        self.close(first)
        for path in (self.folder / "desktop").iterdir():
            self.assertEqual(path.stat().st_mode & 0o077, 0, f"others may read {path.name}")
        own = self.new_device(self.workers[0])
        case = own.ids("case")[0]

        self.office.stop()
        begin = ["click button 訪問を記録", "await textbox 記録", "click textbox 記録"]
        second = self.unlock_and_play(case, *begin, f"type {NOTE}", "click button 確定", "await button 確定する",
                                      "click button 確定する", f"await text {NOTE}", *begin, f"type {DRAFT}")
        second.until(lambda now: any(node["value"] == DRAFT for node in now.nodes)
                     and any("保存済み" in node["name"] + node["description"] for node in now.nodes))
        second.kill()

        self.office.start()
        third = self.unlock_and_play(case, f"await text {NOTE}")
        third.until(lambda now: any(DRAFT in name for name in now.names("button")))
        self.click(third, next(name for name in third.names("button") if DRAFT in name))
        third.until(lambda now: any((node["name"], node["value"]) == ("記録", DRAFT) for node in now.nodes))
        self.assertTrue(third.has("heading", PERSON))
        self.click(third, "同期")
        self.click(third, "今すぐ同期")
        third.until(lambda now: any(node["name"].startswith("同期済") for node in now.nodes))
        self.close(third)

        self.control.assign(self.workers[1], "--case", case)
        colleague = self.new_device(self.workers[1])
        notes = colleague("list", "contact", "--where", f"case={case}")
        self.assertEqual([note["fields"]["segments"][0]["text"] for note in notes], [NOTE])
        own.sync()
        self.assertEqual(colleague.state(), own.state())


if __name__ == "__main__":
    unittest.main()
