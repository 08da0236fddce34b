"""What says that capitals are of a body, a thing or a page and of no person: nouns before them, words in them, initials of jobs."""

from __future__ import annotations

from discrepancy.lang.en.tables.word_set import word_set

BODY_NOUNS = word_set(
    "firm firms company companies startup carrier retailer maker manufacturer giant lender insurer brand chain label publisher broadcaster outlet newspaper "
    "magazine website charity nonprofit thinktank tank union gang cartel militia sect cult club side team squad franchise band quartet trio duo orchestra "
    "choir troupe gallery restaurant bar pub nightclub bakery supermarket developer contractor agency consultancy brokerage"
)
"""Nouns directly before a name that say that a body has it: "the law firm Holm Ruiz", "the punk band Tova Bell"."""

WORK_NOUNS = word_set(
    "novel book film movie documentary drama sitcom musical opera play album single song track painting sculpture mural poem memoir comic game videogame "
    "ship ferry yacht trawler tanker barge vessel horse racehorse storm hurricane typhoon comet asteroid strain"
)
"""Nouns directly before a name that say that a work or a thing has it: "the novel Ana Ruiz"."""

ARABIC_BODIES = word_set(
    "qaeda qaida qa'ida jazeera shabab shabaab arabiya arab nusra hayat ahram aqsa alam mayadeen manar watan ahly hilal nassr ittihad"
)
"""Second words of names of bodies and sites whose first is the Arabic article, which is a given name too."""

SURE_POSITIONS = frozenset("QB RB WR LB CB DT OL DL OT FB TE".split())
JOB_INITIALS = SURE_POSITIONS | frozenset(
    "GM DG CEO CFO COO CTO DA VP PM MP DE SS FS PG SG PF SF OF IF RHP LHP DH SP PC DC DS DI DCI".split()
)
"""Initials of jobs and of positions of players before a name; SURE_POSITIONS begin no other name."""

PAGE_LABELS = frozenset(
    tuple(line.split())
    for line in """story highlights
related stories
related articles
related news
related content
related coverage
more news
more stories
more headlines
other news
top news
top stories
latest news
local news
breaking news
news alert
news alerts
raw video
watch live
live updates
live blog
photo gallery
photo galleries
buy photo
buy photos
full story
full coverage
read more
recommended stories
editor's picks
most read
most popular
trending now
sign up
share this
weather sports
weather & sports
news weather
news weather sports""".splitlines()
)
"""Labels of pages: they head a list, a picture or a link."""

PAGE_OPENERS = word_set("caption captions contact photo photos picture pictured image credit video watch via copyright")
"""Words that open a line of a page or an instruction before a name: "Contact Ana Ruiz at", "Photo Jan Holm"."""
