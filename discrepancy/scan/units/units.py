"""Units of measure: their names and signs, what they measure, and their exact size in SI units."""

from __future__ import annotations

from typing import NamedTuple

from discrepancy.lang.en.quantities.shares import AMBIGUOUS_UNITS


class Unit(NamedTuple):
    """A unit: its singular name, its dimension, and how many of the dimension's base unit it is (`offset` added first, for temperatures)."""

    name: str
    dimension: str
    factor: float
    offset: float = 0.0


def powered(unit: Unit, *, square: bool) -> Unit:
    """The unit of area or volume that a unit of length makes."""
    if square:
        return Unit(f"square {unit.name}", "area", unit.factor**2)
    return Unit(f"cubic {unit.name}", "volume", unit.factor**3 * 1000)


# name; dimension; size in the base unit; words; signs. Sizes: BIPM SI Brochure (2019) and NIST Special Publication 811 (2008), exact where
# defined so. Base units: gram, metre, square metre, litre, second, metre per second, celsius, joule, watt, pascal, hertz, byte.
# "ton" is ambiguous (short, long or metric): its size is the short ton's, and `ambiguous` says so.
_TABLE = """
milligram; mass; 1e-3; milligrams milligramme milligrammes; mg
microgram; mass; 1e-6; micrograms; µg μg mcg
gram; mass; 1; grams gramme grammes; g gm
kilogram; mass; 1e3; kilograms kilogramme kilogrammes kilo kilos; kg kgs Kg KG
tonne; mass; 1e6; tonnes; t
ton; mass; 907184.74; tons; .
megatonne; mass; 1e12; megatonnes; .
gigatonne; mass; 1e15; gigatonnes gigaton gigatons; Gt
kiloton; energy; 4.184e12; kilotons kilotonne kilotonnes; kt
megaton; energy; 4.184e15; megatons megatonne megatonnes; Mt
pound; mass; 453.59237; pounds; lb lbs
ounce; mass; 28.349523125; ounces; oz
stone; mass; 6350.29318; stones; st
carat; mass; 0.2; carats; ct
quintal; mass; 1e5; quintals; .
metre; length; 1; metres meter meters; m
kilometre; length; 1e3; kilometres kilometer kilometers kilometere klick klicks; km kms Km KM
centimetre; length; 0.01; centimetres centimeter centimeters; cm cms
millimetre; length; 0.001; millimetres millimeter millimeters; mm
decimetre; length; 0.1; decimetres decimeter decimeters; dm
micrometre; length; 1e-6; micrometres micrometer micrometers micron microns; µm μm
nanometre; length; 1e-9; nanometres nanometer nanometers; nm
picometre; length; 1e-12; picometres picometer picometers; .
foot; length; 0.3048; feet; ft
inch; length; 0.0254; inches; in ins
yard; length; 0.9144; yards; yd yds
mile; length; 1609.344; miles; mi
fathom; length; 1.8288; fathoms; .
furlong; length; 201.168; furlongs; .
league; length; 4828.032; leagues; .
hectare; area; 1e4; hectares; ha
acre; area; 4046.8564224; acres; .
litre; volume; 1; litres liter liters; l L ltr
millilitre; volume; 0.001; millilitres milliliter milliliters; ml mL
decilitre; volume; 0.1; decilitres deciliter deciliters; dl dL
centilitre; volume; 0.01; centilitres centiliter centiliters; cl cL
gallon; volume; 3.785411784; gallons; gal
pint; volume; 0.473176473; pints; pt
quart; volume; 0.946352946; quarts; qt
barrel; volume; 158.987294928; barrels; bbl bbls
bushel; volume; 35.23907016688; bushels; .
teaspoon; volume; 0.00492892159375; teaspoons; tsp
tablespoon; volume; 0.01478676478125; tablespoons; tbsp
knot; speed; 0.5144444444444445; knots; kt kts kn
mile per hour; speed; 0.44704; .; mph MPH
kilometre per hour; speed; 0.2777777777777778; .; kph kmh kmph KPH
mach; speed; 340.3; .; .
second; time; 1; seconds; s sec secs
millisecond; time; 1e-3; milliseconds; ms
microsecond; time; 1e-6; microseconds; µs μs
nanosecond; time; 1e-9; nanoseconds; ns
minute; time; 60; minutes; min mins
hour; time; 3600; hours; h hr hrs
day; time; 86400; days; .
night; time; 86400; nights; .
week; time; 604800; weeks; wk wks
fortnight; time; 1209600; fortnights; .
month; time; 2629800; months; .
year; time; 31557600; years; yr yrs
season; time; 31557600; seasons; .
decade; time; 315576000; decades; .
century; time; 3155760000; centuries; .
millennium; time; 31557600000; millennia millenniums; .
celsius; temperature; 1; centigrade celcius; °C ℃ degC
fahrenheit; temperature; 0.5555555555555556; .; °F ℉ degF
kelvin; temperature; 1; kelvins; .
degree; angle; 1; degrees deg degs; °
radian; angle; 57.29577951308232; radians; rad
watt; power; 1; watts; W
kilowatt; power; 1e3; kilowatts; kW KW
megawatt; power; 1e6; megawatts; MW
gigawatt; power; 1e9; gigawatts; GW
terawatt; power; 1e12; terawatts; TW
horsepower; power; 745.6998715822702; .; hp bhp
watt-hour; energy; 3600; .; Wh
kilowatt-hour; energy; 3.6e6; .; kWh
megawatt-hour; energy; 3.6e9; .; MWh
gigawatt-hour; energy; 3.6e12; .; GWh
terawatt-hour; energy; 3.6e15; .; TWh
joule; energy; 1; joules; J
kilojoule; energy; 1e3; kilojoules; kJ
megajoule; energy; 1e6; megajoules; MJ
gigajoule; energy; 1e9; gigajoules; GJ
calorie; energy; 4184; calories; kcal cal
volt; voltage; 1; volts; V
kilovolt; voltage; 1e3; kilovolts; kV
amp; current; 1; amps ampere amperes; .
milliamp; current; 1e-3; milliamps milliampere milliamperes; mA
milliamp-hour; charge; 3.6; .; mAh
newton; force; 1; newtons; .
kilonewton; force; 1e3; kilonewtons; kN
lumen; light; 1; lumens; lm
lux; illuminance; 1; .; lx
hertz; frequency; 1; .; Hz
kilohertz; frequency; 1e3; .; kHz
megahertz; frequency; 1e6; .; MHz
gigahertz; frequency; 1e9; .; GHz
byte; data; 1; bytes; .
kilobyte; data; 1e3; kilobytes; kB KB
megabyte; data; 1e6; megabytes; MB
gigabyte; data; 1e9; gigabytes; GB
terabyte; data; 1e12; terabytes; TB
petabyte; data; 1e15; petabytes; PB
megabit; data; 125e3; megabits; Mb
gigabit; data; 125e6; gigabits; Gb
pixel; pixel; 1; pixels; px
megapixel; pixel; 1e6; megapixels; MP
pascal; pressure; 1; pascals; Pa
hectopascal; pressure; 100; hectopascals; hPa
millibar; pressure; 100; millibars; mbar mb
psi; pressure; 6894.757293168; .; PSI
decibel; sound; 1; decibels; dB
sievert; radiation; 1; sieverts; Sv
millisievert; radiation; 1e-3; millisieverts; mSv
becquerel; radioactivity; 1; becquerels; Bq
magnitude; magnitude; 1; .; .
caliber; caliber; 1; calibre; cal
light-year; length; 9.4607304725808e15; .; .
block; block; 1; blocks; .
nautical mile; length; 1852; .; nmi NM
"""
# Areas and volumes as forms and property pages write them.
_SHORT_POWERS: dict[str, tuple[str, int]] = {
    "sqft": ("foot", 2), "sqm": ("metre", 2), "sqkm": ("kilometre", 2),
    "sqmi": ("mile", 2), "sqyd": ("yard", 2), "cbm": ("metre", 3),
}  # fmt: skip
# Two-word names: first word, then the name of the second.
PAIRED: dict[str, dict[str, Unit]] = {
    "nautical": {"mile": Unit("nautical mile", "length", 1852)},
    "sea": {"mile": Unit("nautical mile", "length", 1852)},
    "metric": {"ton": Unit("tonne", "mass", 1e6), "tonne": Unit("tonne", "mass", 1e6)},
    "short": {"ton": Unit("short ton", "mass", 907184.74)},
    "long": {"ton": Unit("long ton", "mass", 1016046.9088)},
    "light": {"year": Unit("light-year", "length", 9.4607304725808e15)},
    "troy": {"ounce": Unit("troy ounce", "mass", 31.1034768)},
    "fluid": {"ounce": Unit("fluid ounce", "volume", 0.0295735295625)},
    "imperial": {"gallon": Unit("imperial gallon", "volume", 4.54609), "pint": Unit("imperial pint", "volume", 0.56826125)},
    "watt": {"hour": Unit("watt-hour", "energy", 3600)},
    "kilowatt": {"hour": Unit("kilowatt-hour", "energy", 3.6e6)},
    "megawatt": {"hour": Unit("megawatt-hour", "energy", 3.6e9)},
    "gigawatt": {"hour": Unit("gigawatt-hour", "energy", 3.6e12)},
    "terawatt": {"hour": Unit("terawatt-hour", "energy", 3.6e15)},
    "milliamp": {"hour": Unit("milliamp-hour", "charge", 3.6)},
    "degree": {"celsius": Unit("celsius", "temperature", 1), "centigrade": Unit("celsius", "temperature", 1)},
}
SCALES_OF_DEGREES = {
    "celsius": "celsius",
    "celcius": "celsius",
    "centigrade": "celsius",
    "c": "celsius",
    "fahrenheit": "fahrenheit",
    "f": "fahrenheit",
    "kelvin": "kelvin",
}


def _read_table() -> tuple[dict[str, Unit], dict[str, Unit]]:
    words: dict[str, Unit] = {}
    signs: dict[str, Unit] = {}
    for line in _TABLE.strip().split("\n"):
        name, dimension, factor, names, symbols = (part.strip() for part in line.split(";"))
        unit = Unit(name, dimension, float(factor), -32.0 if name == "fahrenheit" else -273.15 if name == "kelvin" else 0.0)
        if " " not in name and "-" not in name:
            words[name] = unit
        words.update(dict.fromkeys(names.split() if names != "." else (), unit))
        signs.update(dict.fromkeys(symbols.split() if symbols != "." else (), unit))
    return words, signs


WORDS, SIGNS = _read_table()
BY_NAME: dict[str, Unit] = {unit.name: unit for unit in (*WORDS.values(), *SIGNS.values())} | {
    unit.name: unit for pairs in PAIRED.values() for unit in pairs.values()
}
SIGNS.update({sign: powered(BY_NAME[name], square=power == 2) for sign, (name, power) in _SHORT_POWERS.items()})
CELSIUS, FAHRENHEIT = BY_NAME["celsius"], BY_NAME["fahrenheit"]
TIME_WORDS = frozenset(word for word, unit in WORDS.items() if unit.dimension == "time")
# Singular names that "a" and "an" may count: "a mile", "an hour".
ARTICLE_UNITS = frozenset(
    unit.name for unit in WORDS.values() if unit.dimension in ("time", "length", "mass", "area", "volume", "block")
) | {"kilo"}

# Every lower-case word that can begin a unit after a number.
UNIT_BEGINNERS = frozenset((*WORDS, *map(str.lower, SIGNS), *PAIRED, "square", "sq", "cubic", "cu", "c", "f", "°"))


def is_unit(token: str) -> bool:
    """Whether a token, as written or in lower case, is a unit's name or sign."""
    return token in WORDS or token in SIGNS


def is_ambiguous(name: str) -> bool:
    """Whether a unit's name has more than one size: a ton may be short, long or metric."""
    return name in AMBIGUOUS_UNITS


def in_base(value: float, unit: str) -> tuple[str, float] | None:
    """A value's dimension and its size in the dimension's base unit; None for a unit that is not in the table."""
    found = BY_NAME.get(unit)
    if found is None:
        return _rate_in_base(value, unit)
    return found.dimension, (value + found.offset) * found.factor


def _rate_in_base(value: float, unit: str) -> tuple[str, float] | None:
    above, per, below = unit.partition(" per ")
    over, under = BY_NAME.get(above), BY_NAME.get(below)
    if above.startswith(("square ", "cubic ")):
        power, _, name = unit.partition(" ")
        length = BY_NAME.get(name)
        if length is None:
            return None
        return ("area", value * length.factor**2) if power == "square" else ("volume", value * length.factor**3 * 1000)
    if not per or over is None or under is None:
        return None
    dimension = "speed" if (over.dimension, under.dimension) == ("length", "time") else f"{over.dimension} per {under.dimension}"
    return dimension, value * over.factor / under.factor
