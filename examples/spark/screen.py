"""Screens a folder of Parquet on a Spark cluster: the same rows with their columns, and behind them what was found.

    spark-submit screen.py IN OUT --policy ID --as-of 2026-11-21

Every worker needs the wheel of ips-kit and pyarrow. Prints how long it took, and how much of it was spent in ips_kit.
"""

import argparse
import time

from pyspark.sql import SparkSession
from pyspark.sql.types import StringType, StructField, StructType

arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
arguments.add_argument("people", metavar="IN")
arguments.add_argument("screened", metavar="OUT")
arguments.add_argument("--policy", required=True)
arguments.add_argument("--as-of", required=True)
asked = arguments.parse_args()
policy, as_of = asked.policy, asked.as_of

spark = SparkSession.builder.appName("ips-screen").getOrCreate()
# A call for every 10,000 rows, which is what Spark does by itself, is a call too often.
spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", "65536")
seconds = spark.sparkContext.accumulator(0.0)


def screened(batches):
    # On the worker: what is imported above is not there.
    import ips_kit

    for batch in batches:
        start = time.perf_counter()
        # Spark knows no dictionaries.
        found = ips_kit.screen(batch, policy=policy, as_of=as_of, dictionaries=False)
        seconds.add(time.perf_counter() - start)
        yield found


people = spark.read.parquet(asked.people)
added = [StructField(name, StringType()) for name in ("ips_outcome", "ips_failing", "ips_missing", "ips_problem")]
start = time.perf_counter()
people.mapInArrow(screened, StructType(people.schema.fields + added)).write.mode("overwrite").parquet(asked.screened)
print(f"{time.perf_counter() - start:.2f} seconds, of which {seconds.value:.3f} in ips_kit on all workers together")
spark.stop()
