"""What a sum of money is: bail, fine, damages, price, revenue, salary …, by the role word nearest to it."""

from __future__ import annotations

# Attribute, and the words that say it (accounting, court and market terms of news prose; the attribute is the first of each group's synonyms).
_WORDS = {
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
ROLES: dict[str, str] = {}
for _attribute, _forms in _WORDS.items():
    for _form in _forms.split():
        ROLES.setdefault(_form, _attribute)
_APART = frozenset({"before", "after", "pre", "excluding"})
_STOPS = frozenset(".;:!?")
# What is estimated or valued is said by another word of the clause, if there is one: "damage is estimated at".
_WEAK = frozenset("estimated valued worth".split())


def role_of(before: tuple[str, ...], after: tuple[str, ...]) -> tuple[str, str | None]:
    """The attribute of a sum, and the word that says it: the nearest role word behind ("£4m fraud", "in damages") or before it; else "amount"."""
    if before[-1:] == ("of",) and before[-2:-1] and before[-2] in ROLES:  # "damages of £25,000 were paid"
        return ROLES[before[-2]], before[-2]
    for place, word in enumerate(after[:4]):
        if word in _STOPS or word in ",()" or word == "and":
            break
        if word in ROLES and (place == 0 or after[0] in ("in", "of", "for", "-") or place < 3):
            follow = after[place + 1] if place + 1 < len(after) else ""
            return (ROLES[follow], follow) if follow in ROLES else (ROLES[word], word)  # "£4m mortgage fraud" is a fraud
    weak = ""
    window = before[-10:]
    for place in range(len(window) - 1, -1, -1):
        word = window[place]
        if place and window[place - 1] in _APART:
            continue  # "profit before tax of £9m"
        if word in _STOPS and word != ":":
            break
        if word in ROLES and word not in _WEAK:
            return ROLES[word], word
        if word in ROLES:
            weak = weak or word
    if weak:
        return ROLES[weak], weak
    for word in after[4:8]:
        if word in _STOPS:
            break
        if word in ROLES:
            return ROLES[word], word
    return "amount", None
