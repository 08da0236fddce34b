"""The values that travel between rooms: frozen, slotted, standard library only. One value per file.

In: nothing. Out: types.
How good it is alone: the types are checked by mypy; `tests/test_structure.py` checks that they are frozen.

`source`, `fact` (with `value` and `frame`), `entity`, `extract`, `claim`, `discrepancy`, `decision` are the way of the data, in order.
`settings`: one run's settings. `problem`: what is wrong with the input, and where. `draft`, `timeline`: results about a draft and about tolls
over time. `syntax`, `parser`: a parsed sentence, and which parser made it. `team/`: values of a shared desk. `frozen/`: values made quickly.
"""
