"""Tables of every library come to what the command says of each person."""

import datetime
import io
import unittest

import duckdb
import ips_kit
import pandas
import polars
import pyarrow
import pyarrow.csv
from people import AS_OF, FOUND, POLICIES, command, expected, found, people, table

ROWS = 3000


class Tables(unittest.TestCase):
    """Row by row the same, whatever holds the rows."""

    @classmethod
    def setUpClass(cls):
        cls.cases = []
        for policy in POLICIES:
            persons = people(policy, ROWS)
            cls.cases.append((policy, persons, table(policy, persons), expected(policy, persons)))

    def check(self, policy, rows, wanted, **options):
        screened = ips_kit.screen(rows, policy=policy["id"], as_of=AS_OF, **options)
        self.assertEqual(found(screened), wanted, policy["id"])
        return screened

    def test_the_people_are_of_every_kind(self):
        for policy, _, _, wanted in self.cases:
            outcomes = {outcome for outcome, *_ in wanted}
            self.assertLessEqual({"error", "not_eligible", "undetermined"}, outcomes, policy["id"])

    def test_pyarrow_in_the_types_that_are_read_where_they_are(self):
        for policy, _, rows, wanted in self.cases:
            screened = self.check(policy, rows, wanted)
            self.assertEqual(screened.schema.names, rows.schema.names + FOUND)
            self.assertTrue(screened.select(rows.schema.names).equals(rows))
            self.assertEqual(str(screened.schema.field("ips_outcome").type.value_type), "string")
            plain = self.check(policy, rows, wanted, dictionaries=False)
            self.assertEqual({str(plain.schema.field(name).type) for name in FOUND}, {"string"})

    def test_what_was_carried_along_is_not_copied(self):
        for policy, _, rows, _ in self.cases:
            batch = rows.combine_chunks().to_batches()[0]
            screened = ips_kit.screen(batch, policy=policy["id"], as_of=AS_OF)
            address = lambda array: array.buffers()[1].address
            self.assertEqual(address(screened.column("id")), address(batch.column("id")))

    def test_slices_and_chunks_begin_anywhere(self):
        for policy, _, rows, wanted in self.cases:
            cuts = [0, 1, 8, 71, 72, 1000, 1001, ROWS]
            chunks = pyarrow.concat_tables([rows.slice(begin, end - begin) for begin, end in zip(cuts, cuts[1:])])
            self.check(policy, chunks.slice(3), wanted[3:])
            for begin in (1, 7, 13):
                batch = rows.combine_chunks().to_batches()[0].slice(begin, 500)
                screened = self.check(policy, batch, wanted[begin : begin + 500])
                self.assertIsInstance(screened, pyarrow.RecordBatch)

    def test_many_threads_keep_the_order(self):
        for policy, _, rows, wanted in self.cases:
            many = pyarrow.concat_tables([rows] * 70)
            for threads in (1, 2, 7):
                self.check(policy, many.combine_chunks(), wanted * 70, threads=threads)

    def test_texts_as_people_write_them(self):
        for policy, persons, _, wanted in self.cases:
            words = {True: "Yes", False: "no", None: ""}
            text = lambda value: words[value] if isinstance(value, bool) or value is None else str(value)
            rows = pyarrow.table({name: [text(person[name]) for person in persons] for name in persons[0]})
            self.check(policy, rows, wanted)

    def test_pandas_with_its_floats_and_gaps(self):
        for policy, persons, _, wanted in self.cases:
            frame = pandas.DataFrame(persons)
            for fact in policy["facts"]:
                name = fact["name"]
                if fact["kind"] == "year":
                    self.assertEqual(str(frame[name].dtype), "float64")
                if fact["kind"] == "date":
                    frame[name] = pandas.to_datetime(frame[name])
                if fact["kind"] == "choice":
                    frame[name] = frame[name].astype("category")
            self.check(policy, frame, wanted)
            floats = frame.assign(**{fact["name"]: frame[fact["name"]].astype("float64") for fact in policy["facts"] if fact["kind"] == "yes_no"})
            self.check(policy, floats, wanted)

    def test_polars(self):
        for policy, _, rows, wanted in self.cases:
            frame = polars.from_arrow(rows)
            screened = self.check(policy, frame, wanted)
            self.assertEqual(polars.from_arrow(screened)["ips_outcome"].cast(polars.String).to_list(), [outcome for outcome, *_ in wanted])
            self.check(policy, frame.with_columns(polars.selectors.categorical().cast(polars.String)), wanted)

    def test_duckdb(self):
        for policy, _, rows, wanted in self.cases:
            connection = duckdb.connect()
            connection.register("people", rows)
            screened = self.check(policy, connection.sql("select * from people order by id"), wanted)
            counted = connection.sql("select ips_outcome::varchar, count(*) from screened group by all").fetchall()
            self.assertEqual(sum(count for _, count in counted), ROWS)

    def test_the_same_as_the_command_makes_of_a_list(self):
        for policy, _, rows, wanted in self.cases:
            plain = pyarrow.table({name: [("" if value is None else str(value)) for value in rows[name].to_pylist()] for name in rows.schema.names})
            text = io.BytesIO()
            pyarrow.csv.write_csv(plain, text)
            out = command("batch", "-", "-", "--kind", "csv", "--policy", policy["id"], "--as-of", str(AS_OF), text=text.getvalue().decode())
            columns = pyarrow.csv.ConvertOptions(column_types=dict.fromkeys(plain.schema.names + FOUND, pyarrow.string()))
            listed = pyarrow.csv.read_csv(io.BytesIO(out.encode()), convert_options=columns)
            screened = ips_kit.screen(plain, policy=policy["id"], as_of=AS_OF, dictionaries=False)
            for name in FOUND:
                self.assertEqual(listed[name].to_pylist(), [value or "" for value in screened[name].to_pylist()], name)

    def test_nobody(self):
        for policy, _, rows, _ in self.cases:
            for nobody in (rows.slice(0, 0), rows.schema.empty_table(), rows.slice(0, 0).combine_chunks()):
                screened = ips_kit.screen(nobody, policy=policy["id"], as_of=AS_OF)
                self.assertEqual((screened.num_rows, screened.schema.names), (0, rows.schema.names + FOUND))

    def test_columns_and_dates_by_what_is_said_of_them(self):
        rows = pyarrow.table({"Born": ["1/12/2010", "25/12/2009"], "birth_year": [1900, 1900]})
        said = {"policy": "nc-yp630", "as_of": AS_OF, "columns": {"Born": "date_of_birth", "birth_year": None}}
        found = ips_kit.screen(rows, **said)
        self.assertIn("1/12/2010", found["ips_problem"].to_pylist()[0])
        self.assertEqual(found["ips_outcome"].to_pylist(), ["error", "undetermined"])
        self.assertEqual(ips_kit.screen(rows, **said, dates="day_first")["ips_failing"].to_pylist(), ["age", ""])
        self.assertEqual(ips_kit.screen(rows, **said, dates="month_first")["ips_failing"].to_pylist(), ["", ""])

    def test_the_day_in_every_form(self):
        rows = pyarrow.table({"date_of_birth": [datetime.date(2010, 11, 21), datetime.date(2010, 11, 22)]})
        for day in ("2026-11-21", AS_OF, datetime.datetime(2026, 11, 21, 23, 59), pandas.Timestamp(2026, 11, 21, 5)):
            screened = ips_kit.screen(rows, policy="nc-yp630", as_of=day)
            self.assertEqual(screened["ips_failing"].to_pylist(), ["", "age"], repr(day))


if __name__ == "__main__":
    unittest.main()
