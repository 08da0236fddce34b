"""Short and pet forms of given names: Margaret and Peggy, Nikolai and Kolya."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from discrepancy.lang.en.tables.word_groups import Groups, parse_groups, share_group

# Pet forms of the commonest given names outside English, one group a line, in one usual romanisation
# (reference grammars' tables of hypocoristics; the English ones come from data/short_forms.tsv).
_ELSEWHERE = """
aleksandr alexander sasha shura sanya
aleksandra alexandra sasha shura
aleksey alexei alyosha lyosha
anastasia anastasiya nastya
anna anya
boris borya
dmitri dima mitya
ekaterina yekaterina katerina catherine katya
elena yelena lena helen
evgeny yevgeny evgeniy zhenya eugene
grigory grisha
ivan vanya
konstantin kostya
lev lyova
maria mariya masha
mikhail misha michael
nadezhda nadia nadya
natalia natalya natasha
nikolai nikolay kolya nicholas
ksenia ksyusha
olga olya
pavel pasha
pyotr petr petya
sergei sergey seryozha
svetlana sveta
tatiana tatyana tanya
vladimir volodya vova
volodymyr volodya
vyacheslav slava
yuri yura
francisco paco pancho curro
jose pepe
jesus chucho
ignacio nacho
guadalupe lupe
dolores lola
concepcion concha
enrique quique
antonio toni tono
manuel manolo
josefina pepa fina
rosario charo
maria-teresa maite
giuseppe beppe peppe
giovanni gianni
luigi gigi
francesco franco
hans johannes johann
heinrich heinz
friedrich fritz frederick
joseph josef sepp
matthias matze
sebastian basti
margarethe grete gretchen
elisabeth elizabeth lisbeth liesl elsie
katharina kathe katja
wilhelm willi willy
jan janek
stanislaw staszek stas
tomasz tomek
malgorzata gosia
katarzyna kasia
joanna asia
krzysztof krzys
istvan pista
jozsef jozsi
laszlo laci
binyamin benjamin bibi beni
yosef yossi
yitzhak itzik
avraham avi
moshe moishe
chaim haim hayim
mehmet memo
ibrahim ibo
mustafa musti
eleftherios lefteris
athanasios thanasis
dimitrios dimitris mitsos
georgios giorgos yorgos
ioannis giannis yannis
konstantinos kostas
panagiotis panos takis
evangelos vangelis
spyridon spyros
nikolaos nikos
emmanouil manolis
alexandros alexis alekos
"""

# Korean surnames in the Revised, McCune-Reischauer and customary romanisations, which no rule of sounds connects.
_KOREAN = """
bak pak park bag
i yi lee rhee ri
gim kim
choe choi
jeong jung chung cheong
jo cho
yun yoon
im lim rim yim
no noh roh
yu yoo ryu
mun moon
an ahn
seo suh so
gwon kwon
baek paik paek
jeon chun chon
gang kang
"""


@cache
def _forms() -> Groups:
    """A full name and its short forms are a group: two short forms of one name meet in it."""
    listed = files("discrepancy.lang.en").joinpath("data/short_forms.tsv").read_text(encoding="utf-8").splitlines()
    return parse_groups([*(line for line in listed if not line.startswith("#")), *(_ELSEWHERE + _KOREAN).splitlines()])


def same_given_name(left: str, right: str) -> bool:
    """Whether two romanised lower-case forms can be one name: full and short, two short forms, or two usual romanisations."""
    return share_group(_forms(), left, right)


def has_other_forms(name: str) -> bool:
    """Whether a romanised lower-case form is in any group."""
    return name in _forms()
