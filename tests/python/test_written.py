"""What is written about the package is true: docstrings, README, types."""

import ast
import doctest
import importlib.metadata
import importlib.resources
import inspect
import os
import pathlib
import re
import unittest

import ips_kit

ROOT = pathlib.Path(__file__).parents[2]
FUNCTIONS = ("explain", "policies", "screen")


class Written(unittest.TestCase):
    """Examples run, and nothing is left out."""

    def test_the_examples_of_the_docstrings_run(self):
        for name in FUNCTIONS:
            (example,) = doctest.DocTestFinder(recurse=False).find(getattr(ips_kit, name), name, module=False, globs={"ips_kit": ips_kit})
            self.assertGreater(len(example.examples), 0, name)
            self.assertEqual(doctest.DocTestRunner().run(example).failed, 0, name)

    def test_the_examples_of_the_readme_run_and_print_what_they_say(self):
        text = ROOT.joinpath("crates/ips-python/README.md").read_text(encoding="utf-8")
        blocks = re.findall(r"^```python\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
        self.assertGreaterEqual(len(blocks), 3)
        said = []
        names = {"print": lambda *values: said.append(" ".join(map(str, values)))}
        for block in blocks:
            exec(compile(block, "README.md", "exec"), names)
        for promised in re.findall(r"print\(.*\)  # (.*)", "".join(blocks)):
            self.assertIn(promised, said)

    def test_the_stub_says_what_there_is(self):
        stub = importlib.resources.files("ips_kit").joinpath("__init__.pyi").read_text(encoding="utf-8")
        self.assertTrue(importlib.resources.files("ips_kit").joinpath("py.typed").is_file())
        seen = set()
        for item in ast.parse(stub).body:
            if not isinstance(item, ast.FunctionDef):
                continue
            seen.add(item.name)
            real = inspect.signature(getattr(ips_kit, item.name)).parameters
            self.assertEqual([given.arg for given in item.args.args + item.args.kwonlyargs], list(real), item.name)
            defaults = [ast.literal_eval(value) for value in item.args.kw_defaults if value is not None]
            own = [parameter.default for parameter in real.values() if parameter.default is not inspect.Parameter.empty]
            self.assertEqual(defaults, own, item.name)
            kinds = [parameter.kind for parameter in real.values()]
            self.assertEqual(kinds.count(inspect.Parameter.KEYWORD_ONLY), len(item.args.kwonlyargs), item.name)
        self.assertEqual(seen, set(FUNCTIONS))
        self.assertEqual(seen, {name for name in dir(ips_kit) if inspect.isbuiltin(getattr(ips_kit, name))})

    def test_the_wheel_tells_its_version_and_terms(self):
        about = importlib.metadata.metadata("ips-kit")
        self.assertEqual(about["Version"], ips_kit.__version__)
        self.assertEqual(about["License-Expression"], "MIT OR Apache-2.0")
        files = {pathlib.PurePath(str(file)).name for file in importlib.metadata.files("ips-kit")}
        self.assertLessEqual({"LICENSE-MIT", "LICENSE-APACHE", "THIRD-PARTY-LICENSES.txt"}, files)

    def test_help_says_something_of_the_module_and_each_function(self):
        for thing in (ips_kit, *(getattr(ips_kit, name) for name in FUNCTIONS)):
            self.assertGreater(len(inspect.getdoc(thing)), 100, thing)


if __name__ == "__main__":
    unittest.main()
