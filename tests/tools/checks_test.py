# SPDX-License-Identifier: Apache-2.0
"""Each check of tools/checks finds its breach in a small tree, and nothing in a good one."""
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tools" / "checks"))

import catalogue
import formatting
import includes
import registered
import sizes
import words
from tree import Tree, without_comments

SPDX = "// SPDX-License-Identifier: Apache-2.0\n"
ROOT_HOME = "/" + "root/somebody"


class Checks(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)

    def tree(self, files):
        for name, text in files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return Tree(self.root, files)

    def found(self, check, files, word):
        problems = check.check(self.tree(files))
        self.assertEqual(len(problems), 1, problems)
        self.assertIn(word, problems[0])

    def good(self, check, files):
        self.assertEqual(check.check(self.tree(files)), [])

    def test_includes_go_downward(self):
        self.good(includes, {"shared/base/id.h": "", "shared/model/case.h": '#include "shared/base/id.h"\n',
                             "tests/case_test.cpp": '#include "shared/model/case.h"\n'})

    def test_upward_include(self):
        self.found(includes, {"shared/base/id.h": '#include "shared/model/case.h"\n',
                              "shared/model/case.h": ""}, "upward or sideways")

    def test_sideways_include(self):
        self.found(includes, {"server/a.cpp": '#include "client/b.h"\n', "client/b.h": ""}, "sideways")

    def test_client_does_not_see_its_shell(self):
        self.found(includes, {"client/app.cpp": '#include "client/native/window.h"\n',
                              "client/native/window.h": ""}, "sideways")

    def test_nothing_but_tests_includes_tests(self):
        self.found(includes, {"tools/a.cpp": '#include "tests/b.h"\n', "tests/b.h": ""}, "sideways")

    def test_include_from_the_root(self):
        self.found(includes, {"shared/base/a.h": "", "shared/base/b.h": '#include "a.h"\n'}, "from the root")

    def test_foreign_library_in_another_file(self):
        self.found(includes, {"shared/sync/a.cpp": "#include <sqlite3.h>\n"}, "sqlite3.h")
        self.good(includes, {"shared/store/sqlite/a.cpp": "#include <sqlite3.h>\n"})

    def test_words_stand_in_the_catalogue(self):
        for words in ("保存", "ほぞん", "、", "Ｂ", "𠮷"):
            self.found(catalogue, {"client/ui/a.cpp": f'// 保存\nx("Save", "{words}");\n'}, "client/ui/a.cpp:2")
        self.found(catalogue, {"client/screens/a.cpp": 'x(R"(a\n保存)");\n'}, "catalogue")
        self.good(catalogue, {"client/text/strings_table.h": 'BANSO_STRING(save, "保存", "Save")\n',
                              "client/ui/a.cpp": '// "保存"\n/* "保存" */ x("Save – \\u4fdd");\n',
                              "tests/client/a_test.cpp": 'CHECK(a == "保存");\n'})

    def test_long_file(self):
        self.good(sizes, {"a.cpp": "x\n" * sizes.MEDIAN_AIM})
        self.found(sizes, {"a.cpp": "x\n" * 501, "b.cpp": "", "c.cpp": ""}, "501 lines")

    def test_median(self):
        self.found(sizes, {"a.cpp": "x\n" * 131}, "median")

    def test_registered(self):
        self.good(registered, {"shared/a/CMakeLists.txt": "banso_library(a SOURCES b.cpp sub/c.cpp)",
                               "shared/a/b.cpp": "", "shared/a/sub/c.cpp": "",
                               "tests/CMakeLists.txt": "run(tests/e2e/d_test.py)", "tests/e2e/d_test.py": "",
                               "tests/e2e/helper.py": "", "tests/support/e.cpp": "",
                               "tests/a/CMakeLists.txt": "${CMAKE_SOURCE_DIR}/tests/support/e.cpp"})

    def test_unregistered_source(self):
        self.found(registered, {"shared/a/CMakeLists.txt": "SOURCES bb.cpp # b.cpp", "shared/a/b.cpp": ""}, "b.cpp")

    def test_a_name_in_another_folder_does_not_count(self):
        self.found(registered, {"shared/a/CMakeLists.txt": "SOURCES c.cpp", "shared/a/c.cpp": "",
                                "shared/b/CMakeLists.txt": "SOURCES", "shared/b/c.cpp": ""}, "shared/b/c.cpp")

    def test_unregistered_script(self):
        self.found(registered, {"tests/CMakeLists.txt": "", "tests/e2e/d_test.py": ""}, "d_test.py")

    def test_path_of_a_machine(self):
        self.found(words, {"README.md": f"see {ROOT_HOME}"}, "README.md:1")
        self.good(words, {"README.md": "see " + "https://example.org/" + "home/x, docs" + "/ro" + "ot/x"})

    def test_folder_of_the_checkout(self):
        folder = self.root.resolve().parent
        self.found(words, {"README.md": f"-{folder}/y"}, "checkout")
        self.good(words, {"README.md": f"lib{folder}/y-1.0{folder}/z"})

    def test_unfinished(self):
        self.found(words, {"a.cpp": SPDX + "\n// TO" + "DO later\n"}, "a.cpp:3")

    def test_licence_line(self):
        self.found(words, {"tools/a": "#!/bin/sh\necho\n"}, "does not begin with")
        self.good(words, {"tools/a": "#!/bin/sh\n# SPDX-License-Identifier: Apache-2.0\n"})

    def test_banned_in_the_core_alone(self):
        self.found(words, {"shared/a.cpp": SPDX + "int x = rand();\n"}, "dice")
        self.good(words, {"server/a.cpp": SPDX + "int x = rand();\n",
                          "shared/a.cpp": SPDX + '// no rand() here\nconst char* k = "rand()";\n'})

    def test_comments_keep_line_numbers(self):
        self.assertEqual(without_comments("/* a\nb */x // c\ny"), "\nx \ny")

    @unittest.skipUnless(formatting.formatter(), "no clang-format of the right version")
    def test_formatting(self):
        style = {".clang-format": "BasedOnStyle: Google\n"}
        self.good(formatting, style | {"a.cpp": "int f() { return 1; }\n"})
        self.found(formatting, style | {"a.cpp": "int f( ){return 1;}\n"}, "a.cpp")


if __name__ == "__main__":
    unittest.main()
