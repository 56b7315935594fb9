"""The words of the safety rules: who is meant, what is done, what sets it off, as regular expressions.

The sets are words for a first look, one of which stands in any text that an expression fits. They are in small letters.
"""

from __future__ import annotations

_WHO = r"(?:officers?|agents?|employees?|personnel|staff|officials?|deput(?:y|ies)|police)"
_CIVIL = r"(?:(?:civil |criminal )?(?:immigration |law[- ]enforcement |military |protective )?)"
# Agencies by their letters, as they are written: "ice" is also a word.
_LETTERS = r"(?-i:ICE|CBP|DHS|HSI|ERO|FBI|DEA|ATF|USCIS|USMS)"
_MARSHALS = r"(?<!fire )(?<!city )(?<!town )(?<!state )(?<!parade )(?:U\.S\. |United States |US |federal |deputy )*marshals?"
# Whom a measure may not command: the officers and the forces of the United States.
OFFICERS = (
    rf"(?:federal {_CIVIL}(?:{_WHO}|forces|troops|agenc(?:y|ies))|(?:(?:members? of )?the )?armed forces|deployed forces|members? of deployed forces"
    rf"|immigration (?:officers?|agents?|police)|{_LETTERS}(?: {_WHO})?|(?:FBI|DEA|ATF|Border Patrol|Homeland Security"
    rf"|Customs and Border Protection|Immigration and Customs Enforcement)(?: {_WHO})?|(?:U\.S\.|United States) (?:troops|soldiers|military)"
    rf"|{_MARSHALS}|\bfeds)"
)
# A federal officer or an agency in one word, for what sets an act off.
THEIR_WORD = r"\b(?:federal|immigration|ICE|CBP|DHS|HSI|ERO|FBI|DEA|ATF|marshals?|feds|troops|forces|agents?)\b"
# Between a verb and what it is done to, where nothing else may come between.
NEXT = r"\s+(?:(?:physically|an?|the|any|each|every|all|some|one|that|this|those|these)\s+)*"
# Whom and what a measure may not stop: these, any agent, and what they do and come in.
FEDERAL = (
    rf"(?:{OFFICERS}|agents?|officers? of (?:another|the federal) government|(?:federal|immigration|ICE) (?:immigration )?(?:operations?"
    r"|raids?|arrests?|sweeps?|enforcement|vehicles?|vans?|cars?|convoys?|authorities))"
)
PERSON = (
    r"(?:persons?|people|residents?|employees?|famil(?:y|ies)|child(?:ren)?|students?|patients?|inmates?|workers?|tenants?|neighbors?"
    r"|immigrants?|noncitizens?|defendants?|detainees?|visitors?|individuals?|m[ae]n|wom[ae]n|anyone|someone|everyone|them|him|her)(?![’'\w])"
)
PUBLIC = (
    r"(?:public|residents?|persons?|people|famil(?:y|ies)|neighbors?|neighborhoods?|communit(?:y|ies)|tenants?|immigrants?|noncitizens?"
    r"|students?|parents?|workers?|patients?|anyone|everyone|them|him|her)(?![’'\w])"
)
RECORD = r"(?:data|records?|files?|footage|logs?|lists?|papers?|documents?|images?|recordings?|e-?mails?|messages?|information|database|them|it)\b"
_OPERATION = r"(?:operation|raid|sweep|arrest|search|enforcement action|removal)s?"
COMING = (
    rf"(?:\b(?:planned|upcoming|pending|expected|future|imminent)\b[^.;]{{0,60}}\b{_OPERATION}\b"
    rf"|\bbefore\b[^.;]{{0,40}}\b(?:operation|raid|sweep|enforcement action)s?\b)"
)
NEAR = (
    rf"(?:{COMING}|(?:{THEIR_WORD}|\b{_OPERATION}\b)[^.;,]{{0,30}}\b(?:com(?:e|es|ing)|approach\w*|near\w*|on (?:the|their|its) way|en"
    rf" route|about to|planned|expected|scheduled|imminent|due)\b|\bbefore (?:the )?{THEIR_WORD})"
)
_REQUEST = r"(?:requests?|requested|subpoenas?|subpoenaed|inquir(?:y|ies|es)|demands?|demanded|asks?|asked|asking)\b"
_ITSELF = r"(?:the|that) (?:person|resident|holder|user|caller|owner|applicant|defendant|client)(?: concerned| it concerns)? "
_BETWEEN = r"(?:(?!\b(?:unless|except|without|whether|until|and|no|not|nobody)\b)[^.;,]){0,40}"
# A request that sets something off. What a person asks of a record of that person is another thing.
_ASKED = (
    r"(?:\b(?:up)?on (?:(?!(?:days?|and|unless|except)\b)[\w’'.-]+ ){0,5}" + _REQUEST + "|"
    rf"\b(?:when(?:ever)?|once|after|if|because|before|as soon as|following|in (?:response|answer) to|at|ahead of) (?!{_ITSELF}){_BETWEEN}\b{_REQUEST})"
)
CALLED_FOR = (
    rf"(?:{_ASKED}|\b(?:when(?:ever)?|if|once|before|after|as soon as)\b[^.;,]{{0,30}}(?:{THEIR_WORD}|\b(?:agency|warrants?|court orders?)\b)"
    r"[^.;,]{0,20}\b(?:comes?|arrives?|calls?|appears?|knocks?|is served|are served|wants?|gets?|sees?|finds?)\b"
    rf"|\b(?:to keep|rather than|instead of|so that no)\b[^.;]{{0,50}}(?:{THEIR_WORD}|\bagenc(?:y|ies)|\bsubpoenas?|\bcourt orders?))"
)
COURT = (
    r"(?:(?:the|an?|any|every|each|all|that|this|such|valid|lawful|signed|sealed|written|criminal|federal|state)\s+)*"
    r"(?:judicial (?:warrants?|orders?|subpoenas?|process)|court[- ]orders?|court[- ]issued \w+|orders? (?:of|from|by) (?:an?|the|any) (?:\w+ )?"
    r"(?:court|judge)|warrants? (?:signed|issued) by an? (?:judge|court)|(?:search|arrest|bench) warrants?|judge[’']s (?:orders?|warrants?)"
    r"|injunctions?|grand jury subpoenas?)(?! (?:that|which) (?:is|are|was|has|have|does|do) (?:not|no)\b)"
)

# ------------------------------------------------------------------------------------------------------------- a first look


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# The words with which the name of a federal officer begins.
BEGINS_OFFICER = _set(
    "federal armed deployed immigration border homeland customs u united us deputy marshal marshals feds ice cbp dhs hsi ero"
    " fbi dea atf uscis usms"
)
SAYS_AGENT = BEGINS_OFFICER | _set("agent agents")
SAYS_GOVERNMENT = SAYS_AGENT | _set("government")
SAYS_PURSUED = SAYS_AGENT | _set("avoid evade defeat escape")
SAYS_COMING = _set(
    "planned upcoming pending expected future imminent scheduled due before come comes coming approach approaches approaching near nearby way"
    " route about"
)
SAYS_SOUGHT = SAYS_AGENT | _set(
    "request requests requested subpoena subpoenas subpoenaed inquiry inquiries inquires demand demands demanded ask asks asked asking warrant"
    " warrants court courts agency agencies"
)
SAYS_DUTY = _set("shall must may required ordered directed forbidden prohibited barred banned is are has have need needs")
SAYS_UNTRUE = _set(
    "false falsely falsehoods misleading untrue untruthfully evasive evasively fictitious fake bogus dishonestly lie lies"
)
SAYS_COURT = _set("judicial court courts warrant warrants injunction injunctions jury judge judges")
