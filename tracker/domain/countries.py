"""The countries of ISO 3166-1 by their two letters, with their usual English names."""

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from tracker.domain.errors import Refused
from tracker.domain.finding import bare
from tracker.domain.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_TABLE = """
AD Andorra; AE United Arab Emirates; AF Afghanistan; AG Antigua and Barbuda; AI Anguilla; AL Albania; AM
Armenia; AO Angola; AQ Antarctica; AR Argentina; AS American Samoa; AT Austria; AU Australia; AW Aruba; AX
Åland Islands; AZ Azerbaijan; BA Bosnia and Herzegovina; BB Barbados; BD Bangladesh; BE Belgium; BF Burkina
Faso; BG Bulgaria; BH Bahrain; BI Burundi; BJ Benin; BL Saint Barthélemy; BM Bermuda; BN Brunei; BO Bolivia;
BQ Caribbean Netherlands; BR Brazil; BS Bahamas; BT Bhutan; BV Bouvet Island; BW Botswana; BY Belarus; BZ
Belize; CA Canada; CC Cocos Islands; CD Congo, Democratic Republic; CF Central African Republic; CG Congo,
Republic; CH Switzerland; CI Côte d'Ivoire; CK Cook Islands; CL Chile; CM Cameroon; CN China; CO Colombia;
CR Costa Rica; CU Cuba; CV Cape Verde; CW Curaçao; CX Christmas Island; CY Cyprus; CZ Czechia; DE Germany;
DJ Djibouti; DK Denmark; DM Dominica; DO Dominican Republic; DZ Algeria; EC Ecuador; EE Estonia; EG Egypt;
EH Western Sahara; ER Eritrea; ES Spain; ET Ethiopia; FI Finland; FJ Fiji; FK Falkland Islands; FM
Micronesia; FO Faroe Islands; FR France; GA Gabon; GB United Kingdom; GD Grenada; GE Georgia; GF French
Guiana; GG Guernsey; GH Ghana; GI Gibraltar; GL Greenland; GM Gambia; GN Guinea; GP Guadeloupe; GQ
Equatorial Guinea; GR Greece; GS South Georgia and the South Sandwich Islands; GT Guatemala; GU Guam; GW
Guinea-Bissau; GY Guyana; HK Hong Kong; HM Heard Island and McDonald Islands; HN Honduras; HR Croatia; HT
Haiti; HU Hungary; ID Indonesia; IE Ireland; IL Israel; IM Isle of Man; IN India; IO British Indian Ocean
Territory; IQ Iraq; IR Iran; IS Iceland; IT Italy; JE Jersey; JM Jamaica; JO Jordan; JP Japan; KE Kenya; KG
Kyrgyzstan; KH Cambodia; KI Kiribati; KM Comoros; KN Saint Kitts and Nevis; KP North Korea; KR South Korea;
KW Kuwait; KY Cayman Islands; KZ Kazakhstan; LA Laos; LB Lebanon; LC Saint Lucia; LI Liechtenstein; LK Sri
Lanka; LR Liberia; LS Lesotho; LT Lithuania; LU Luxembourg; LV Latvia; LY Libya; MA Morocco; MC Monaco; MD
Moldova; ME Montenegro; MF Saint Martin (French); MG Madagascar; MH Marshall Islands; MK North Macedonia; ML
Mali; MM Myanmar; MN Mongolia; MO Macau; MP Northern Mariana Islands; MQ Martinique; MR Mauritania; MS
Montserrat; MT Malta; MU Mauritius; MV Maldives; MW Malawi; MX Mexico; MY Malaysia; MZ Mozambique; NA
Namibia; NC New Caledonia; NE Niger; NF Norfolk Island; NG Nigeria; NI Nicaragua; NL Netherlands; NO Norway;
NP Nepal; NR Nauru; NU Niue; NZ New Zealand; OM Oman; PA Panama; PE Peru; PF French Polynesia; PG Papua New
Guinea; PH Philippines; PK Pakistan; PL Poland; PM Saint Pierre and Miquelon; PN Pitcairn; PR Puerto Rico;
PS Palestine; PT Portugal; PW Palau; PY Paraguay; QA Qatar; RE Réunion; RO Romania; RS Serbia; RU Russia; RW
Rwanda; SA Saudi Arabia; SB Solomon Islands; SC Seychelles; SD Sudan; SE Sweden; SG Singapore; SH Saint
Helena; SI Slovenia; SJ Svalbard and Jan Mayen; SK Slovakia; SL Sierra Leone; SM San Marino; SN Senegal; SO
Somalia; SR Suriname; SS South Sudan; ST São Tomé and Principe; SV El Salvador; SX Sint Maarten (Dutch); SY
Syria; SZ Eswatini; TC Turks and Caicos Islands; TD Chad; TF French Southern Territories; TG Togo; TH
Thailand; TJ Tajikistan; TK Tokelau; TL Timor-Leste; TM Turkmenistan; TN Tunisia; TO Tonga; TR Türkiye; TT
Trinidad and Tobago; TV Tuvalu; TW Taiwan; TZ Tanzania; UA Ukraine; UG Uganda; UM US minor outlying islands;
US United States; UY Uruguay; UZ Uzbekistan; VA Vatican City; VC Saint Vincent and the Grenadines; VE
Venezuela; VG British Virgin Islands; VI US Virgin Islands; VN Vietnam; VU Vanuatu; WF Wallis and Futuna; WS
Samoa; YE Yemen; YT Mayotte; ZA South Africa; ZM Zambia; ZW Zimbabwe
"""


_ALSO = """
AE UAE, Emirates; AT Österreich, Oesterreich; BA Bosnia; BE België, Belgique, Belgien; BR Brasil; CD DRC, DR
Congo, Congo-Kinshasa, Zaire; CG Congo-Brazzaville; CH Schweiz, Suisse, Svizzera; CI Ivory Coast; CN PRC;
CV Cabo Verde; CZ Czech Republic; DE Deutschland; DK Danmark; ES España; FI Suomi; GB UK, Britain, Great
Britain, England, Scotland, Wales, Northern Ireland; GR Hellas; HR Hrvatska; IE Éire, Republic of Ireland; IN
Bharat; IT Italia; JP Nippon; KP DPRK; KR Republic of Korea; MK Macedonia; MM Burma; MO Macao; NL Holland,
Nederland; NO Norge; NZ Aotearoa; PL Polska; RU Russian Federation; SE Sverige; SZ Swaziland; TL East Timor;
TR Turkey; TW Republic of China; US USA, America, United States of America; VA Vatican, Holy See; VN Viet Nam
"""
"""Other names in use."""
_LEAST_LETTERS = 4
"""From how many letters on a part of a name says something."""


@cache
def names() -> "Mapping[str, str]":
    """Return the names by code, in the order of the names."""
    return MappingProxyType(dict(sorted(_entries(_TABLE), key=lambda pair: pair[1])))


@cache
def other_names() -> "Mapping[str, tuple[str, ...]]":
    """Return what else a country is called, by code, for those that have such names: “UK”, “Britain”, “Scotland”."""
    return MappingProxyType({code: tuple(said.split(", ")) for code, said in _entries(_ALSO)})


def _entries(table: str) -> "Iterator[tuple[str, str]]":
    for entry in " ".join(table.split()).split(";"):
        code, _, said = entry.strip().partition(" ")
        yield code, said


def country_code(text: str) -> str:
    """Return the code that is meant by a code or by a whole name in use; "" for nothing at all.

    Raise Refused for anything else, naming what a part of a name could be: a wrong guess would show wrong numbers.
    """
    typed = clean_line(text)
    if not typed or typed.upper() in names():
        return typed.upper()
    wanted = _plain(typed)
    if wanted.upper() in names():
        return wanted.upper()
    for code, name in names().items():
        if wanted in {_plain(said) for said in (name, *other_names().get(code, ()))}:
            return code
    found = [code for code, name in names().items() if _begins_a_word(wanted, _plain(name))]
    if not found:
        raise Refused(
            f"“{typed}” is no country I know. Two letters such as US or DE are enough, or its name."
        )
    shown = ", ".join(f"{code} {names()[code]}" for code in found[:4])
    more = ", …" if len(found) > 4 else ""
    raise Refused(f"“{typed}” could be {shown}{more}. Write the two letters of the one you mean.")


def _begins_a_word(part: str, name: str) -> bool:
    return len(part) >= _LEAST_LETTERS and f" {part}" in f" {name}"


def _plain(name: str) -> str:
    """Return a name as it is compared: no accents, full stops or hyphens, no article, no capitals."""
    return " ".join(bare(name).replace(".", "").replace("-", " ").split()).removeprefix("the ")
