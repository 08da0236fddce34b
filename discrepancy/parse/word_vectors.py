"""The first layers of a pipeline, asked once for each word: what they say of a word depends on its own form alone."""

from __future__ import annotations

import importlib
from typing import Any

REMEMBERED = 50_000
"""Most words whose vectors are kept: 20 MB."""


def remember_words(pipeline: Any) -> None:
    """Let the pipeline compute the vector of a word once, where its first layers are of spaCy's usual make; else change nothing."""
    model: Any = pipeline.get_pipe("tok2vec").model if pipeline.has_pipe("tok2vec") else None
    embed: Any = model.layers[0] if model is not None and len(model.layers) == 2 else None
    if (
        embed is None
        or [layer.name for layer in embed.layers[:2]] != ["extract_features", "list2ragged"]
        or embed.layers[-1].name != "ragged2list"
    ):
        return
    model.layers[0] = importlib.import_module("thinc.api").Model("remembered", _Remembered(embed), dims={"nO": embed.get_dim("nO")})


class _Remembered:
    """The forward pass of the layers that it stands for."""

    def __init__(self, embed: Any) -> None:
        self._extract = embed.layers[0]
        self._rest = importlib.import_module("thinc.api").chain(*embed.layers[1:])
        self._places: dict[bytes, int] = {}
        self._vectors: Any = None

    def __call__(self, model: Any, docs: Any, is_train: bool) -> tuple[list[Any], Any]:
        """One vector a word, for each doc; nothing to learn from."""
        import numpy as np

        features = self._extract.predict(docs)
        if not any(map(len, features)):
            return self._rest.predict(features), _unlearned
        rows = np.concatenate(features)
        keys = [row.tobytes() for row in rows]
        if len(self._places) > REMEMBERED:
            self._places.clear()
        new = {key: row for key, row in zip(keys, rows, strict=True) if key not in self._places}
        if new:
            self._add(list(new), np.stack(list(new.values())))
        found = self._vectors[[self._places[key] for key in keys]]
        return np.split(found, np.cumsum([len(each) for each in features])[:-1]), _unlearned

    def _add(self, keys: list[bytes], rows: Any) -> None:
        import numpy as np

        (made,) = self._rest.predict([rows])
        first, last = len(self._places), len(self._places) + len(keys)
        if self._vectors is None or last > len(self._vectors):
            room = np.empty((2 * last, made.shape[1]), dtype=made.dtype)
            room[:first] = self._vectors[:first] if first else 0
            self._vectors = room
        self._vectors[first:last] = made
        self._places.update(zip(keys, range(first, last), strict=True))


def _unlearned(_: Any) -> list[Any]:
    return []
