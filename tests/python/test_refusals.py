"""What cannot be used is said: what, where, and what to do. Nothing is ever a crash."""

import pathlib
import tempfile
import unittest

import ips_kit
import pyarrow
from people import AS_OF

PEOPLE = pyarrow.table({"birth_year": [1990]})
POLICY_FILE = pathlib.Path(__file__).parents[2] / "crates/ips-policies/policies/nc-yp630.toml"


class Stream:
    """Something that says it is a table."""

    def __init__(self, answer):
        self.answer = answer

    def __arrow_c_stream__(self, requested_schema=None):
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


class Refusals(unittest.TestCase):
    """Each case: what is given, which kind of error, and words of its sentence."""

    def check(self, error, words, table=PEOPLE, **given):
        given = {"policy": "nc-yp630", "as_of": AS_OF, **given}
        with self.assertRaises(error) as refused:
            ips_kit.screen(table, **given)
        # What PyO3 refuses by itself it notes beside the sentence, from Python 3.11 on.
        said = " ".join([str(refused.exception), *getattr(refused.exception, "__notes__", [])])
        for word in words:
            self.assertIn(word, said)

    def test_arguments(self):
        for given, error, words in [
            ({"policy": "nc"}, ValueError, ["`nc`", "la-ccp4043", "nc-yp630", "pathlib.Path"]),
            ({"policy": 5}, TypeError, ["policy", "int", "pathlib.Path"]),
            ({"policy": pathlib.Path("no such file")}, OSError, ["no such file"]),
            ({"policy": b"[policy]"}, ValueError, ["policy:1"]),
            ({"policy": b"\xff"}, ValueError, ["UTF-8"]),
            ({"as_of": "11/21/2026"}, ValueError, ["as_of", "11/21/2026", "2026-11-21"]),
            ({"as_of": "2026-02-30"}, ValueError, ["2026-02-30"]),
            ({"as_of": "1899-12-31"}, ValueError, ["1900"]),
            ({"as_of": 20261121}, TypeError, ["as_of", "int", "datetime.date"]),
            ({"as_of": None}, TypeError, ["as_of"]),
            ({"columns": ["birth_year"]}, TypeError, ["columns", "dict"]),
            ({"columns": {"birth_year": 5}}, TypeError, ["columns", "dict"]),
            ({"columns": {"birth_year": "born"}}, ValueError, ["birth_year", "`born`"]),
            ({"columns": {"elsewhere": "birth_year"}}, ValueError, ["elsewhere"]),
            ({"dates": "year_first"}, ValueError, ["year_first", "month_first", "day_first"]),
            ({"language": "fr"}, ValueError, ["fr", "en or es"]),
            ({"threads": 0}, ValueError, ["threads"]),
            ({"threads": "two"}, TypeError, ["threads"]),
        ]:
            with self.subTest(given=given):
                self.check(error, words, **given)

    def test_tables(self):
        screened = ips_kit.screen(PEOPLE, policy="nc-yp630", as_of=AS_OF)
        for table, error, words in [
            ({"birth_year": [1990]}, TypeError, ["table", "dict", "pyarrow"]),
            (None, TypeError, ["table", "NoneType"]),
            (pyarrow.array([1, 2]), (TypeError, ValueError), []),
            (pyarrow.chunked_array([[1, 2]]), (TypeError, ValueError), []),
            (pyarrow.table({"shoe size": [5]}), ValueError, ["no column", "birth_year"]),
            (screened, ValueError, ["ips_outcome"]),
            (pyarrow.table({"birth_year": [[1]]}), ValueError, ["birth_year", "List"]),
            (pyarrow.table({"funding": [1.5]}), ValueError, ["funding"]),
            (Stream("no capsule"), (TypeError, ValueError), []),
            (Stream(RuntimeError("a broken library")), RuntimeError, ["a broken library"]),
        ]:
            with self.subTest(table=type(table)):
                self.check(error, words, table=table)

    def test_a_stream_that_breaks_off(self):
        def batches():
            yield PEOPLE.to_batches()[0]
            raise RuntimeError("the wire was cut")

        self.check(ValueError, ["the wire was cut"], table=pyarrow.RecordBatchReader.from_batches(PEOPLE.schema, batches()))

    def test_facts(self):
        for facts, error, words in [
            ([], TypeError, ["facts", "list", "dict"]),
            ({1: True}, TypeError, ["facts", "int"]),
            ({"funding": object()}, TypeError, ["funding", "object"]),
            ({"funding": ["state"]}, TypeError, ["funding", "list"]),
            ({"shoe_size": 5}, ValueError, ["shoe_size"]),
            ({"birth_year": float("inf")}, ValueError, []),
            ({"birth_year": 10**30}, ValueError, []),
        ]:
            with self.subTest(facts=facts), self.assertRaises(error) as refused:
                ips_kit.explain(facts, policy="nc-yp630", as_of=AS_OF)
            for word in words:
                self.assertIn(word, str(refused.exception))

    def test_a_policy_of_ones_own_is_the_same_from_a_file_and_from_bytes(self):
        text = POLICY_FILE.read_text(encoding="utf-8").replace('id = "nc-yp630"', 'id = "own"', 1)
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder, "own.toml")
            file.write_text(text, encoding="utf-8")
            found = [ips_kit.explain({"birth_year": 1990}, policy=policy, as_of=AS_OF) for policy in (file, text.encode())]
            self.assertEqual(*found)
            self.assertEqual(ips_kit.screen(PEOPLE, policy=file, as_of=AS_OF)["ips_outcome"].to_pylist(), ["undetermined"])


if __name__ == "__main__":
    unittest.main()
