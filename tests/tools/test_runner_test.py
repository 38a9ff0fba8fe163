# SPDX-License-Identifier: Apache-2.0
"""tools/test counts what ctest reports, and calls silence a failure."""
import contextlib
import io
import pathlib
import sys
import tempfile
import unittest
from unittest import mock

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tools"))

import test_runner

REPORT = """<?xml version="1.0" encoding="UTF-8"?>
<testsuite name="x" tests="5" failures="1">
  <testcase name="good" status="run"><system-out>fine</system-out></testcase>
  <testcase name="bad" status="fail"><failure message="Failed"/><system-out>it broke</system-out></testcase>
  <testcase name="absent" status="notrun"><skipped message="Unable to find executable"/></testcase>
  <testcase name="itself" status="notrun"><skipped message="SKIP_RETURN_CODE=77"/></testcase>
  <testcase name="off" status="disabled"><skipped message="Disabled"/></testcase>
</testsuite>
"""


class TestRunner(unittest.TestCase):
    def test_reads_the_report(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "tests.xml"
            path.write_text(REPORT)
            outcome = test_runner.read_junit(path)
        self.assertEqual((outcome.passed, outcome.skipped), (1, 2))
        self.assertEqual([name for name, _ in outcome.failures], ["bad", "absent"])
        self.assertIn("it broke", outcome.failures[0][1])

    def main(self, outcome_of_stage, *arguments):
        """Runs main() with stages that give this outcome; returns (exit code, what was printed)."""
        printed = io.StringIO()
        with mock.patch.object(test_runner, "run_stage", outcome_of_stage), \
                mock.patch.object(sys, "argv", ["tools/test", *arguments]), \
                contextlib.redirect_stdout(printed):
            code = test_runner.main()
        return code, printed.getvalue().splitlines()

    def test_adds_up_over_stages(self):
        code, lines = self.main(lambda stage, only: test_runner.Outcome(passed=3))
        self.assertEqual((code, lines[-1]), (0, f"{3 * len(test_runner.STAGES)} passed, 0 failed"))

    def test_failure_is_shown_at_the_end(self):
        failed = lambda stage, only: test_runner.Outcome(1, 0, [("x_test", "why it broke")])
        code, lines = self.main(failed, "release")
        self.assertEqual((code, lines[-1]), (1, "1 passed, 1 failed"))
        self.assertEqual(lines[-4:-2], ["--- failed: release: x_test", "why it broke"])

    def test_no_test_is_a_failure(self):
        code, lines = self.main(lambda stage, only: test_runner.Outcome(), "release")
        self.assertEqual((code, lines[-1]), (1, "0 passed, 1 failed"))

    def test_failed_step_stops_the_stage(self):
        with mock.patch.object(test_runner, "run_step", lambda command: (1, "no compiler")):
            outcome = test_runner.run_stage(test_runner.STAGES[0], None)
        self.assertEqual(outcome.failures, [("install", "no compiler")])


if __name__ == "__main__":
    unittest.main()
