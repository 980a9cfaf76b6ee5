"""Measures one computation of red-dwarf on a file of votes and prints the seconds as JSON."""

import json
import sys
import time

import pandas
from reddwarf.utils.clusterer.base import run_clusterer
from reddwarf.utils.matrix import get_clusterable_participant_ids, simple_filter_matrix
from reddwarf.utils.reducer.base import run_reducer

votes = pandas.read_csv(sys.argv[1])
raw = votes.pivot(index="voter-id", columns="comment-id", values="vote")
start = time.perf_counter()
# The steps of its own run_pipeline after the matrix is made, up to the groups.
matrix = simple_filter_matrix(vote_matrix=raw)
people, _, _ = run_reducer(vote_matrix=matrix.values, reducer="pca", random_state=123456789)
places = pandas.DataFrame(people, index=matrix.index)
grouped = places.loc[get_clusterable_participant_ids(raw, vote_threshold=7), :].values
model = run_clusterer(
    clusterer="kmeans", X_participants_clusterable=grouped, max_group_count=5, random_state=123456789)
seconds = time.perf_counter() - start
print(json.dumps({"one": seconds, "k": len(set(model.labels_)) if model is not None else 0}))
