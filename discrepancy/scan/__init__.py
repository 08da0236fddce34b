"""One pass over a text: words, sentences, numbers, measures, dates, names, places, quotations, identifiers, with exact offsets.

In: a `Source`. Out: a `Document`, which runs each scan on first use and shares it between all kinds of fact.
How good it is alone: `make quality` (extraction by kind), and the forms in `tests/kinds/forms`.

- `document`: the text with all its scans. Start here.
- `words`, `sentences`, `quotations`, `markup`, `unwrap`: the text itself.
- `numbers/`, `number_words`: numeric expressions with hedge and precision. `units/`: units, currencies, rates.
- `measures/`: a number with its unit, and what it states (an age, a sum, a share, a count …).
- `dates/`, `names/`, `places/`, `events/`, `identifiers/`, `offence_phrases`: one scan each.
- `fact_kind`: what a kind of fact declares. `attributes`: names of attributes that several rooms know.
- `language`, `foreign_text`: what is safe to read in a text that is not English.
- `string_similarity`: distances between texts. `web`: one spelling for each web address.
"""

from discrepancy.stage import Stage

STAGES = (
    Stage(
        name="scan",
        function="discrepancy.scan.document:Document",
        needs=("Source.text", "Source.published"),
        adds=("Document",),
        scorer="make quality (extraction)",
    ),
)
