"""Why, for one person, is what the command writes."""

import datetime
import json
import unittest

import ips_kit
import numpy
import pandas
from people import AS_OF, POLICIES, command, people, table


class Explain(unittest.TestCase):
    """`explain` and what it refuses."""

    def test_it_is_what_the_command_writes(self):
        for policy in POLICIES:
            persons = people(policy, 200, seed=2)
            lines = "".join(json.dumps(person, default=str) + "\n" for person in persons)
            written = command("screen", "--json", "--policy", policy["id"], "--as-of", str(AS_OF), text=lines).splitlines()
            problems = ips_kit.screen(table(policy, persons), policy=policy["id"], as_of=AS_OF)["ips_problem"].to_pylist()
            self.assertGreater(sum(problem is None for problem in problems), 20)
            for person, line, problem in zip(persons, map(json.loads, written), problems, strict=True):
                if "error" not in line:
                    self.assertEqual(ips_kit.explain(person, policy=policy["id"], as_of=AS_OF), line)
                    continue
                with self.assertRaises(ValueError) as refused:
                    ips_kit.explain(person, policy=policy["id"], as_of=AS_OF)
                self.assertEqual(str(refused.exception).replace("\n", " "), problem)

    def test_values_of_pandas_and_numpy(self):
        facts = {
            "date_of_birth": pandas.Timestamp(1990, 5, 5),
            "birth_year": numpy.int64(1990),
            "expresses_desire_to_work": numpy.bool_(True),
            "area_1_housing": pandas.NA,
            "area_2_co_occurring": numpy.nan,
            "last_criminal_justice_event_date": pandas.NaT,
            "funding": numpy.str_("state"),
        }
        plain = {"date_of_birth": datetime.date(1990, 5, 5), "birth_year": 1990, "expresses_desire_to_work": True, "funding": "state"}
        both = [ips_kit.explain(given, policy="nc-yp630", as_of=AS_OF) for given in (facts, plain)]
        self.assertEqual(*both)
        floats = ips_kit.explain({**plain, "birth_year": 1990.0}, policy="nc-yp630", as_of=AS_OF)
        self.assertEqual(floats, both[0])

    def test_what_is_refused_is_said_in_the_language(self):
        for language, word in (("en", "Date of birth"), ("es", "nacimiento")):
            with self.assertRaisesRegex(ValueError, word):
                ips_kit.explain({"date_of_birth": "2030-01-01"}, policy="nc-yp630", as_of=AS_OF, language=language)


if __name__ == "__main__":
    unittest.main()
