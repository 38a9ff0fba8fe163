# SPDX-License-Identifier: Apache-2.0
"""What tools/screenshots photographs of the app: a device of the demo municipality's public health nurse 佐藤, from
enrolling to locking. People and cases are invented (tools/demo)."""
import contextlib
import json
import pathlib
import re
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
TEXT = ROOT / "client" / "text"
CATALOGUE = [TEXT / "strings_table.h", *sorted((TEXT / "words").glob("*.h"))]
WORKER = "佐藤 美咲"
CASE = "髙野 サダ"
PIN = "4711-sato"
LAST = "7-unlock"


class Words:
    """The catalogue in one language: words.enrol is what Str::enrol says."""

    def __init__(self, language, code):
        catalogue = "".join(part.read_text(encoding="utf-8") for part in CATALOGUE)
        found = re.findall(r'BANSO_STRING\((\w+), "([^"]*)",\s+"([^"]*)"', catalogue)
        self._texts = {name: japanese if language == "ja" else english for name, japanese, english in found}
        self.code = code

    def __getattr__(self, name):
        return self._texts[name]


def enrolling(words):
    yield f"await textbox {words.enrol_code}"
    device = "タブレット 3"
    for field, text in ((words.enrol_code, words.code), (words.enrol_device_name, device), (words.pin, PIN),
                        (words.pin_again, PIN)):
        yield f"click textbox {field}"
        yield f"type {text}"


def steps(job, words, shot):
    yield from enrolling(words)
    yield shot("1-enrol")
    yield f"click button {words.enrol}"
    yield f"await button {words.record_visit}"
    yield f"click button {words.cases}"
    yield f"await button {CASE}"
    yield shot("2-cases")
    yield f"click button {CASE}*"
    yield f"await button {words.record_visit}"
    yield shot("3-case")
    for name, part in (("course", words.case_part_course), ("people", words.case_part_people),
                       ("facts", words.case_part_fields), ("support", words.case_part_support)):
        yield f"show tab {part}"
        yield f"click tab {part}"
        yield shot(f"3-case-{name}")
    yield f"click button {words.record_visit}"
    yield f"await textbox {words.note_text}"
    yield f"click textbox {words.note_text}"
    yield "type 正雄さんは「今日は二人で散歩に出られた」と話す。来週、一緒に相談室へ行く約束をした。"
    yield shot("4-note")
    yield f"click button {words.sync}"
    yield shot("5-sync")
    yield f"click button {words.settings}"
    yield shot("6-settings")
    yield f"click button {words.lock_now}"
    yield f"await textbox {words.pin}"


class Office:
    def __init__(self, programs, data, address):
        self._control = [programs / "bansoctl", "--data", data]
        self.address = address
        self._worker = next(worker["id"] for worker in self._say("worker", "list") if worker["name"] == WORKER)

    def _say(self, *words):
        return json.loads(subprocess.run([*self._control, *words], check=True, stdin=subprocess.DEVNULL,
                                         capture_output=True, text=True).stdout)

    def new_code(self):
        return self._say("code", "--worker", self._worker)["code"]


@contextlib.contextmanager
def office(programs):
    """A server of its own with the demo municipality, on a free port."""
    with tempfile.TemporaryDirectory(prefix="banso-photograph-office-") as folder:
        data = pathlib.Path(folder) / "data"
        subprocess.run([programs / "banso-demo", "--data", data], check=True, stdin=subprocess.DEVNULL,
                       stdout=subprocess.DEVNULL)
        with subprocess.Popen([programs / "banso-server", "--data", data, "--port", "0", "--log-level", "error"],
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True) as server:
            try:
                yield Office(programs, data, re.search(r"http://\S+", server.stdout.readline())[0])
            finally:
                server.terminate()
