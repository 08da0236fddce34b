"""Words that say what a sum of money is: bail, fine, price, cost … , and the adjectives of the countries whose money it is."""

from __future__ import annotations

from discrepancy.lang.en.grammar.function_words import SENTENCE_GOES_ON
from discrepancy.lang.en.tables.word_set import word_set

# Attribute, and the words that say it (accounting, court and market terms of news prose; the attribute is the first of each group's synonyms).
ROLE_WORDS = {
    "bail": "bail bond surety",
    "fine": "fine fined fines penalty penalties fining",
    "damages": "damages compensation compensate compensated payout restitution reparations",
    "settlement": "settlement settle settled settles",
    "ransom": "ransom kidnappers extortion",
    "bribe": "bribe bribes bribery kickback kickbacks backhander",
    "fee": "fee fees transfer signing tuition commission",
    "fare": "fare fares",
    "price": "price prices priced pricing ticket tickets sold sell sells selling buy buys bought purchase purchased acquire acquired acquisition fetched"
    " auction auctioned bid shelled",
    "cost": "cost costs costing spend spends spent spending expense expenses expenditure budget",
    "damage": "damage destruction",
    "value": "value valued valuation worth estimated",
    "revenue": "revenue revenues sales turnover takings receipts",
    "orders": "orders",
    "profit": "profit profits earnings earned earn earns income surplus gain gains",
    "dividend": "dividend dividends",
    "loss": "loss losses lost lose losing deficit shortfall",
    "charge": "charges charge impairment write-down writedown provision",
    "savings": "savings save saves saving saved",
    "salary": "salary salaries wage wages paycheck payroll pension bonus bonuses stipend",
    "rent": "rent rents rental",
    "tax": "tax taxes levy duty tariff tariffs",
    "debt": "debt debts owed owes owing borrowing borrowed loan loans mortgage mortgages lent",
    "aid": "aid relief donated donation donations donate grant grants charity pledge pledged pledges appeal appeals",
    "funding": "funding funds fund funded invest invested investment investments raised raise raises capital financing seed",
    "fraud": "fraud defrauded embezzled embezzlement laundered laundering stolen theft stole scam swindled haul",
    "reward": "reward bounty prize prizes award awarded jackpot",
    "payment": "payment payments pay paid pays paying instalment deposit voucher",
    "deal": "deal contract deals contracts bid offer takeover merger agreement",
    "insurance": "insured insurance recoveries",
}  # fmt: skip
COUNTRY_ADJECTIVES = frozenset(
    """american australian canadian british egyptian syrian lebanese hong kong singapore taiwan jamaican fiji swiss french belgian danish norwegian
    swedish icelandic czech hungarian polish finnish dutch german italian spanish turkish russian ukrainian indian pakistani nepalese lankan mexican
    argentine chilean colombian philippine japanese chinese korean thai brazilian israeli saudi kuwaiti iraqi iranian jordanian moroccan kenyan
    ugandan tanzanian nigerian ghanaian zambian zimbabwe""".split()
)
"""Adjectives of nationality that texts without capitals write before a currency."""
AFTER_GRAND = SENTENCE_GOES_ON | word_set("a an each less more of or per that they")
