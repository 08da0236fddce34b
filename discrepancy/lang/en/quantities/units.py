"""Units of measure: what they are called and written as, what they measure, and their size (BIPM SI Brochure 2019, NIST SP 811 of 2008)."""

from __future__ import annotations

# name; dimension; size in the base unit; words; signs. Sizes: BIPM SI Brochure (2019) and NIST Special Publication 811 (2008), exact where
# defined so. Base units: gram, metre, square metre, litre, second, metre per second, celsius, joule, watt, pascal, hertz, byte.
# "ton" is ambiguous (short, long or metric): its size is the short ton's, and `ambiguous` says so.
UNIT_TABLE = """
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
SHORT_POWERS: dict[str, tuple[str, int]] = {
    "sqft": ("foot", 2), "sqm": ("metre", 2), "sqkm": ("kilometre", 2),
    "sqmi": ("mile", 2), "sqyd": ("yard", 2), "cbm": ("metre", 3),
}  # fmt: skip

SCALES_OF_DEGREES = {
    "celsius": "celsius",
    "celcius": "celsius",
    "centigrade": "celsius",
    "c": "celsius",
    "fahrenheit": "fahrenheit",
    "f": "fahrenheit",
    "kelvin": "kelvin",
}

# The two words; name; dimension; size in the base unit.
PAIRED_TABLE = """
nautical mile; nautical mile; length; 1852
sea mile; nautical mile; length; 1852
metric ton; tonne; mass; 1000000.0
metric tonne; tonne; mass; 1000000.0
short ton; short ton; mass; 907184.74
long ton; long ton; mass; 1016046.9088
light year; light-year; length; 9460730472580800.0
troy ounce; troy ounce; mass; 31.1034768
fluid ounce; fluid ounce; volume; 0.0295735295625
imperial gallon; imperial gallon; volume; 4.54609
imperial pint; imperial pint; volume; 0.56826125
watt hour; watt-hour; energy; 3600
kilowatt hour; kilowatt-hour; energy; 3600000.0
megawatt hour; megawatt-hour; energy; 3600000000.0
gigawatt hour; gigawatt-hour; energy; 3600000000000.0
terawatt hour; terawatt-hour; energy; 3600000000000000.0
milliamp hour; milliamp-hour; charge; 3.6
degree celsius; celsius; temperature; 1
degree centigrade; celsius; temperature; 1
"""

BASE_UNITS = {
    "mass": "gram",
    "length": "metre",
    "area": "square metre",
    "volume": "litre",
    "time": "second",
    "speed": "metre per second",
    "temperature": "celsius",
    "energy": "joule",
    "power": "watt",
    "pressure": "pascal",
    "frequency": "hertz",
    "data": "byte",
}
"""The base unit of each dimension that has one readers know."""
ARTICLE_DIMENSIONS = ("time", "length", "mass", "area", "volume", "block")
"""Dimensions whose units "a" and "an" may count: "a mile", "an hour"."""
UNIT_PREFIXES = ("square", "sq", "cubic", "cu", "c", "f", "°")
"""What can begin a unit and is none by itself."""
