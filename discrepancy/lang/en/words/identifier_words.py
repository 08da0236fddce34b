"""Nouns, makers and codes that show that figures are a name."""

from __future__ import annotations

# Noun before the figures -> class. "No." or "number" may be between.
CLASSES = {
    "flight": "flight", "channel": "channel", "case": "case", "docket": "case", "article": "article", "articles": "article", "art": "article",
    "section": "section", "sections": "section", "paragraph": "section", "clause": "section", "rule": "rule", "regulation": "regulation",
    "directive": "regulation", "resolution": "resolution", "amendment": "article", "bill": "bill", "act": "bill", "proposition": "bill",
    "route": "route", "highway": "route", "interstate": "route", "motorway": "route", "autobahn": "route", "road": "route", "exit": "route",
    "room": "room", "suite": "room", "cell": "room", "ward": "room", "cabin": "room", "gate": "gate", "platform": "gate", "terminal": "gate",
    "runway": "runway", "exhibit": "exhibit", "train": "train", "bus": "bus", "tram": "bus",
    "line": "line", "unit": "unit", "reactor": "unit", "apartment": "room", "flat": "room", "version": "version", "versions": "version",
    "barge": "vessel", "tug": "vessel", "ferry": "vessel", "vessel": "vessel", "ship": "vessel", "trawler": "vessel", "boat": "vessel",
    "submarine": "vessel", "tanker": "vessel", "shirt": "shirt", "jersey": "shirt", "seed": "seed", "lot": "lot", "file": "case", "ticket": "ticket",
    "squadron": "unit", "area": "area", "zone": "area", "district": "district", "ward no": "district", "precinct": "district", "apollo": "mission",
    "soyuz": "mission", "imo": "registration", "mmsi": "registration", "isbn": "registration", "issn": "registration", "doi": "registration",
    "grave": "grave", "plot": "plot", "locker": "room", "berth": "berth", "stall": "stall", "pew": "pew",
    "kiosk": "stall", "silo": "silo", "hangar": "building", "pier": "pier", "compartment": "room", "carriage": "carriage", "wagon": "carriage",
    "booth": "stall", "courtroom": "room", "dock": "pier", "lane": "lane", "hole": "hole", "checkpoint": "checkpoint", "batch": "lot", "order": "order",
    "reference": "case", "ref": "case", "licence": "licence", "license": "licence", "patent": "patent", "patents": "patent", "episode": "episode",
    "convention": "convention", "protocol": "convention", "law": "bill", "laws": "bill", "ordinance": "bill", "statute": "bill", "decree": "order",
    "notice": "order", "circular": "order", "proclamation": "order",
}  # fmt: skip
LOWER_TOO = frozenset(
    """flight case article section paragraph room shirt number seed barge docket channel version versions resolution regulation directive
    platform gate line route exit grave plot locker berth stall pew kiosk silo hangar pier compartment courtroom patent batch""".split()
)
"""Classes that may be in lower case ("route 66", "line 3"), unlike those in "unit 5 people" and "ship 20 tonnes"."""

# Makers and series whose figures are models: aircraft, cars and weapons by maker, and software and devices by product.
MAKERS = frozenset(
    """boeing airbus embraer bombardier cessna tupolev ilyushin antonov lockheed douglas fokker sukhoi saab beechcraft piper gulfstream learjet
    dassault mikoyan sikorsky bell eurocopter agusta robinson comac mitsubishi dornier bae dash hercules
    bmw audi mercedes porsche ferrari peugeot renault mazda volvo tesla toyota ford
    windows explorer ie firefox chrome safari opera edge office android ios macos iphone ipad ipod galaxy pixel playstation xbox nintendo
    nokia lumia kindle photoshop java python php opteron xeon pentium athlon ryzen core phenom radeon geforce snapdragon directx
    kia hyundai honda nissan suzuki subaru skoda vauxhall opel citroen fiat jaguar lexus infiniti acura chevrolet chevy dodge jeep gmc cadillac buick
    chrysler bentley bugatti maserati lamborghini mclaren polestar byd geely triumph harley alstom siemens wartsila wärtsilä caterpillar kubota
    massey huawei xiaomi oneplus motorola blackberry canon nikon leica kodak fujifilm ruger remington winchester heckler browning mauser lada škoda
    talgo stadler daf mack kenworth peterbilt kamaz zil hitachi komatsu
    glock beretta colt walther makarov kalashnikov leopard abrams challenger merkava scud harpoon tomahawk scania iveco kawasaki yamaha ducati
    soyuz apollo gemini vostok proton falcon ariane atlas delta titan""".split()
)
CARS = frozenset(
    """toyota honda nissan chevrolet chevy ford dodge jeep gmc cadillac buick chrysler hyundai kia mazda subaru mitsubishi volkswagen audi mercedes porsche
    renault peugeot citroen fiat skoda vauxhall opel volvo jaguar lexus acura infiniti pontiac""".split()
)
EXCHANGES = frozenset(("nasdaq", "nyse", "lse", "asx", "tsx", "aim", "hkex", "nse", "bse", "otcqb", "otc", "amex"))
NO_CODES = frozenset(
    (
        "COVID",
        "FY",
        "H",
        "Q",
        "US",
        "USD",
        "EUR",
        "GBP",
        "AUD",
        "CAD",
        "NZ",
        "HK",
        "AM",
        "PM",
        "AD",
        "BC",
        "BCE",
        "CE",
        "NO",
        "KM",
        "KG",
        "MW",
        "GMT",
        "UTC",
        "A",
        "I",
    )
)
NUMBERED_BEFORE = frozenset("bus tram train line ferry route reactor unit".split())
"""Classes whose number may come before them: "the No. 142 bus"."""
BILLS = frozenset("SB HB HR SR HJR SJR HCR SCR AB LD LB HF SF".split())
"""Houses and kinds of bills, as legislatures abbreviate them before its number."""
CODES = {
    "NCT": "trial",
    "ISRCTN": "trial",
    "CVE": "vulnerability",
    "MS": "vulnerability",
    "IMO": "registration",
    "RFC": "standard",
    "ISO": "standard",
    "CIK": "registration",
}
UNITS = frozenset(
    "km kg m mm cm ft mph lb lbs oz g mg ml l mw gw kw hp am pm bn million billion percent per cent years year people points".split()
)
SOFTWARE = frozenset(
    "windows explorer ie firefox chrome safari opera edge office android ios macos photoshop java python php directx".split()
)
