META
key;value
description;An example: ten voters, five ideas
num_projects;5
num_votes;10
budget;1000
vote_type;approval
PROJECTS
project_id;cost;name
bridge;600;Bridge
lamps;400;Street lamps
well;300;Well
swings;200;Swings
shelf;90;Shelf of books
VOTES
voter_id;vote
1;bridge,lamps,shelf
2;bridge,lamps
3;bridge,lamps
4;bridge,lamps
5;bridge,lamps
6;bridge
7;well
8;well,swings
9;well,swings
10;well,swings,shelf
