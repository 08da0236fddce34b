"""Stories of our own, and what stands around stories on a page, about other things."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    headline: str
    standfirst: str
    caption: str
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        """What a reader would call the article."""
        return "\n\n".join((self.headline, self.standfirst, self.caption, *self.paragraphs))


FERRY = Story(
    headline="Ferry runs aground off Vardholm, 14 hurt",
    standfirst="The vessel carried 212 passengers and 31 crew when it struck a reef on Tuesday.",
    caption="The ferry Nordlys on the reef, 4 March 2021. Credit: Eva Stroem",
    paragraphs=(
        "VARDHOLM — A car ferry with 212 passengers on board ran aground off the island of Vardholm on Tuesday evening, and 14 people were injured, the coast guard said.",
        "Captain Jonas Reik, 47, said the ship had been travelling at 18 knots when it hit the reef about 300 metres from the shore.",
        "“We felt a blow and everybody fell over,” said Mara Quist, 37, a teacher from Lunde who was on board with her two children.",
        "The operator, Nordlinje, said that the damage would cost about $4.5 million to repair. It was fined $120,000 in 2018 after a similar accident.",
        "Rescuers needed nearly six hours to bring everyone ashore. Water temperature was 3 degrees Celsius at the time.",
    ),
)
COURT = Story(
    headline="Former treasurer sentenced to four years over missing funds",
    standfirst="Helen Marsh took £860,000 from a hospital charity, the court heard.",
    caption="Helen Marsh leaves the court in Ashby with her lawyer on Monday.",
    paragraphs=(
        "Helen Marsh, 58, the former treasurer of a hospital charity, was sentenced to four years in prison on Monday for embezzling £860,000 between 2012 and 2017.",
        "Judge Peter Lowell ordered her to repay £310,000 within 18 months. “You betrayed people who trusted you,” he told her.",
        "Prosecutors had asked for a sentence of six years. Marsh pleaded guilty to 12 counts of fraud in October.",
        "The charity, which employs 45 people, said donations had fallen by 23 percent since the case became known.",
        "Her lawyer, Amanda Cole, said that she would appeal. A hearing is set for 9 June 2022.",
    ),
)
QUAKE = Story(
    headline="Magnitude 6.1 earthquake kills at least 27 in northern valley",
    standfirst="Hundreds of houses collapsed in the villages around Tamsa, officials said.",
    caption="A collapsed school in Tamsa, where 80 families slept in the open. Credit: Reuters",
    paragraphs=(
        "TAMSA (Reuters) - A 6.1 magnitude earthquake struck the northern valley early on Sunday, killing at least 27 people and injuring more than 150, the interior ministry said.",
        "The quake hit at 3:40 a.m. at a depth of 10 kilometres, the geological survey said, about 45 km west of the city of Orane.",
        "Interior Minister Karim Daoudi said 340 houses had been destroyed. He put the number of missing at 19.",
        "“My whole street is gone,” said Leila Benani, 26, who lost her brother.",
        "The government promised 12 million euros in aid. In 1994, an earthquake in the same valley killed 63 people.",
    ),
)
STORIES = {"ferry": FERRY, "court": COURT, "quake": QUAKE}

# Facts about other things: none of these numbers, names and words stands in a story.
TEASERS = (
    (
        "Bus crash leaves 19 injured near Kesten",
        "Police said that 19 people were injured when a bus overturned on Friday, and that the driver, Otto Frank, 66, was arrested.",
    ),
    (
        "Grain prices rise by 71 percent",
        "Wheat now costs $533 a tonne, the exchange in Borland said, and analysts expect 88 million tonnes this year.",
    ),
    (
        "Mayor Tilda Voss resigns after 11 years",
        "Tilda Voss, 72, told reporters on Wednesday that she had been offered 99,000 crowns by a lobbyist.",
    ),
)
COMMENTS = (
    ("skipper77", "I was there and counted 390 people, not what they say. My uncle, 81, sailed for 55 years."),
    ("Ann B.", "They paid $77,000 to the wrong people last year. 16 of my neighbours signed the petition."),
)
COOKIES = "We and our 847 partners store cookies for up to 13 months. You may withdraw consent within 28 days."
OFFER = "Subscribe now: 12 weeks for $6. Join 95,000 readers. Cancel within 21 days."
MENU = ("News", "Politics", "Business", "Sport", "Top 50", "Weather 17 degrees Celsius")
FOOT = "Copyright 2024 Daily Messenger Ltd. 350 Harbour Street, Borland. Founded in 1889, 240 employees."
CROSS = ("Read more: ", "Miner, 44, rescued after 9 days underground")
