"""Measures one computation of red-dwarf on a file of votes and prints the seconds as JSON."""

import json
import sys
import time

import pandas
from reddwarf import utils

votes = pandas.read_csv(sys.argv[1])
matrix = votes.pivot(index="voter-id", columns="comment-id", values="vote")
matrix.index.name = "participant_id"
start = time.perf_counter()
# The steps of its own run_clustering_v1 after the matrix is made.
matrix = utils.filter_matrix(matrix, active_statement_ids=list(matrix.columns))
places, _, _ = utils.run_pca(vote_matrix=matrix)
places = utils.scale_projected_data(projected_data=places, vote_matrix=matrix)
k, _, _ = utils.find_optimal_k(projected_data=places, random_state=123456789)
print(json.dumps({"one": time.perf_counter() - start, "k": k}))
