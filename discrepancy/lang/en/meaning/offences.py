"""A small taxonomy of offences as criminal law orders them; WordNet knows the words and few of their relations."""

from __future__ import annotations

from discrepancy.lang.en.tables.taxonomy import broader_terms, synonym_map

_TREE = """
trafficking: smuggling, drug dealing, gunrunning
smuggling: people smuggling, drug running, bootlegging
homicide: murder, manslaughter, culpable homicide, infanticide, patricide, matricide, assassination, femicide
culpable homicide: manslaughter
murder: first-degree murder, second-degree murder, capital murder, assassination, aggravated murder
manslaughter: involuntary manslaughter, voluntary manslaughter, gross negligence manslaughter, vehicular manslaughter
assault: battery, sexual assault, aggravated assault, common assault, indecent assault, actual bodily harm, grievous bodily harm
sexual assault: rape
sexual offence: sexual assault, rape, indecent exposure, voyeurism, grooming, indecent assault
theft: larceny, shoplifting, robbery, burglary, embezzlement, pickpocketing, car theft, identity theft, looting, poaching
robbery: armed robbery, mugging, carjacking, heist, bank robbery
fraud: embezzlement, forgery, identity theft, phishing, swindle, wire fraud, mail fraud, insider trading, ponzi scheme, false accounting
corruption: bribery, embezzlement, graft, kickback, extortion, nepotism, abuse of office, abuse of power
extortion: blackmail, racketeering, protection racket
cybercrime: hacking, phishing, cyberattack, ransomware, carding, denial-of-service attack
kidnapping: child abduction, hostage-taking
abduction: kidnapping
detention: false imprisonment, unlawful detention
arson: aggravated arson
vandalism: criminal damage, graffiti, defacement
treason: high treason, sedition
espionage: industrial espionage
terrorism: bombing, hijacking, cyberterrorism
perjury: subornation of perjury
obstruction of justice: witness tampering, perverting the course of justice, evidence tampering, perjury
defamation: libel, slander
tax crime: tax evasion, tax fraud
tax fraud: tax evasion
traffic offence: speeding, drunk driving, dangerous driving, reckless driving, careless driving, hit-and-run
dangerous driving: causing death by dangerous driving
drug offence: drug trafficking, drug smuggling, drug possession, drug dealing
weapons offence: gunrunning, possession of a firearm
war crime: genocide, ethnic cleansing
breach of the peace: riot, affray, violent disorder, disorderly conduct, public drunkenness
crime: homicide, assault, theft, fraud, corruption, extortion, cybercrime, abduction, arson, vandalism, treason, espionage, terrorism,
  perjury, defamation, trafficking, money laundering, sexual offence, traffic offence, drug offence, weapons offence, tax crime, war crime,
  trespass, conspiracy, contempt of court, bigamy, perversion, stalking, harassment, negligence, intrusion
computer crime: hacking, intrusion, phishing
"""

_SYNONYMS = """
trafficking, traffic, trafficking offence
fraud, deception, fraudulence, defrauding
drunk driving, drink-driving, drink driving, drunken driving, driving under the influence, driving while intoxicated, dui
drunk driving, driving under the influence of alcohol, driving while over the limit
crime, offence, offense, criminal offence, felony
drug offence, drug offense, drugs offence, narcotics offence
smuggling, contraband, smuggle
cybercrime, computer crime, computer misuse, cyber crime
hacking, computer intrusion, computer hacking, hack
kidnapping, kidnap
espionage, spying
money laundering, laundering
burglary, breaking and entering, break-in, breaking in, housebreaking, house-breaking
theft, larceny, stealing, thieving, steal
bribery, bribing, subornation
embezzlement, peculation, misappropriation
blackmail, blackmailing
terrorism, terror, act of terrorism
manslaughter, unlawful killing
defamation, calumny
abduction, abducting
murder, murdering
"""


OFFENCES = broader_terms(_TREE)
"""Offence -> the offences that it is a kind of."""

OFFENCE_WORDS = synonym_map(_SYNONYMS)
"""Another word for an offence -> the word that represents it here."""
