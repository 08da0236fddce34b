"""A folder of several stories comes apart; two sources given are always compared."""

from discrepancy.link.stories.copies import copies
from discrepancy.link.stories.story_groups import editions_of, stories
from discrepancy.model.source import Source

_TOPICS = {
    "quarry": "Granite blasting at the Ostrava quarry hurled boulders onto Kubelkova street, geologist Renata Hlavacova told councillors.",
    "opera": "Soprano Leontyne Abernathy cancelled Rigoletto at the Teatro Verdi in Trieste after laryngitis, impresario Guido Zanetti said.",
    "vaccine": "Virologist Anjali Deshpande reported that the Pune trial of a malaria vaccine immunised toddlers in Maharashtra clinics.",
}


def _pair(topic: str) -> list[Source]:
    text = _TOPICS[topic]
    return [Source(id=f"{topic}-1", text=text), Source(id=f"{topic}-2", text="Later that week more became known. " + text)]


def test_stories_come_apart_in_one_folder() -> None:
    every = [one for topic in _TOPICS for one in _pair(topic)] + [
        Source(
            id="alone", text="Beekeeper Thaddeus Okonjo exported heather honey from Shetland to Osaka, wholesalers in Lerwick confirmed."
        ),
        Source(
            id="other", text="Kayakers rounded Cape Horn with Captain Ramiro Uribe, sheltering near Puerto Toro until the williwaw eased."
        ),
    ]
    found = stories(every)
    assert sorted(found) == [("alone",), ("opera-1", "opera-2"), ("other",), ("quarry-1", "quarry-2"), ("vaccine-1", "vaccine-2")]


def test_the_order_of_sources_changes_nothing() -> None:
    every = [one for topic in _TOPICS for one in _pair(topic)]
    assert stories(every) == stories(every[::-1])


def test_an_edition_is_named_by_its_words_where_no_other_text_has_them() -> None:
    words = {"a": {"quarry": 70}, "b": {"quarry": 70}, "c": {"opera": 80}, "d": {"opera": 80}, "e": {}, "f": {"": 0}}
    marks = {"a": "1", "b": "1", "c": "2", "d": "3", "e": "4", "f": "4"}
    found = editions_of(words, marks)
    assert found["a"] == found["b"] == editions_of({"a": words["a"]}, {"a": "other"})["a"]
    assert len(set(found.values())) == 5


def test_two_sources_are_one_story() -> None:
    assert stories([Source(id="b", text="12 boxes"), Source(id="a", text="about 12 boxes")]) == (("a", "b"),)


def test_a_wire_story_printed_twice_is_found_out() -> None:
    wire = " ".join(
        f"Sentence number {n} of the report on the {word} harbour." for n, word in enumerate(("old", "new", "deep", "silted", "closed"))
    )
    sources = [
        Source(id="agency", text=wire),
        Source(id="paper", text="From our agency. " + wire[:200]),
        Source(id="own", text="Our reporter saw quite another harbour."),
    ]
    assert copies(sources) == {"paper": "agency"}


def test_a_named_origin_counts_though_nobody_gave_it() -> None:
    assert copies([Source(id="a", text="Short.", derived_from="AP")]) == {"a": "from AP"}
