"""The table of safety rules: what no text may do, whoever wrote it. Nothing lifts them.

Each row names acts by verb and object. How a sentence tells anyone to do an act is the same for all of them (``commands``), so that
"shall block", "Block", "is to be blocked" and an item under "Personnel shall:" are one act. Tests run the examples.
"""

from __future__ import annotations

from typing import NamedTuple

from drafter.review.safety_words import (
    BEGINS_OFFICER,
    CALLED_FOR,
    COMING,
    COURT,
    FEDERAL,
    NEAR,
    NEXT,
    OFFICERS,
    PERSON,
    PUBLIC,
    RECORD,
    SAYS_AGENT,
    SAYS_COMING,
    SAYS_COURT,
    SAYS_DUTY,
    SAYS_GOVERNMENT,
    SAYS_PURSUED,
    SAYS_SOUGHT,
    SAYS_UNTRUE,
    THEIR_WORD,
)


class Act(NamedTuple):
    """An act by its verbs, in their bare form; ``+`` joins the words that must follow one.

    ``thing`` is what it is done to, a regular expression, and ``between`` what may stand between the two, where that is not any words
    that begin no other act. ``then`` is what must follow; ``given`` what must lead up to the act or follow it. With ``pronoun`` "him"
    and "them" do for the thing where the text has named a federal officer. ``stated`` acts are commanded by a statement too: "The
    clerk blocks the agent." ``left_undone`` is an act that a text may not forbid: obeying a court. ``hints`` are words one of which any
    text that tells the act holds: looking for them first spares most texts the expressions.
    """

    verbs: str
    thing: str = ""
    then: str = ""
    given: str = ""
    hints: frozenset[str] = frozenset()
    between: str = ""
    pronoun: bool = False
    stated: bool = True
    left_undone: bool = False


class Never(NamedTuple):
    """An expression that no sentence may hold, whatever it says of it, and the words with which it may begin.

    It goes on after the name of a federal ``officer``. An ``address`` begins its sentence: "Federal agents: wait here." ``hints`` are as
    those of an act.
    """

    pattern: str
    begins: frozenset[str]
    officer: bool = False
    address: bool = False
    hints: frozenset[str] = frozenset()


class SafetyRule(NamedTuple):
    """A rule: the acts that no text may tell anyone to do, what it may ``never`` say, and examples."""

    id: str
    acts: tuple[Act, ...]
    never: tuple[Never, ...]
    say: str
    remedy: str
    bad: tuple[str, ...]
    good: tuple[str, ...]


SAFETY_RULES: tuple[SafetyRule, ...] = (
    SafetyRule("SAFE-01",
          (Act("require order command compel force instruct forbid prohibit bar ban", OFFICERS, r"\s+(?:to|from|out)\b", stated=False,
               hints=BEGINS_OFFICER),
           Act("direct", OFFICERS, r"\s+to\s+(?!(?:the|an?|its|our|their|his|her|that|this|another|counsel|someone)\b|[\[‹])", stated=False,
               hints=BEGINS_OFFICER),
           Act("make", OFFICERS, r"\s+(?:leave|wait|show|stop|remove|wear|identify|stand|present|produce|prove|sign|park|unmask)\b", stated=False,
               hints=BEGINS_OFFICER)),
          (Never(r"(?:\s+(?:who|that|in)\s[^.,;]{0,40})?\s+(?:shall|must|may not|may only"
                 r"|(?:is|are) (?:hereby )?(?:required|ordered|directed|forbidden|prohibited|barred|banned) (?:to|from)"
                 r"|(?:is|are|has|have|needs?) to(?! be\b))\b", BEGINS_OFFICER, officer=True, hints=SAYS_DUTY),
           Never(r"\s*[:,—–-]\s*(?:please )?(?:do not|show|stop|wait|leave|keep|stay|go|remove|identify|present|obey|park|sign|put)\b",
                 BEGINS_OFFICER, officer=True, address=True)),
          "No state or local measure may tell a federal officer or the armed forces what to do.",
          "Say what your own staff, money, property and data do.",
          ("A federal officer shall wear a name plate.", "Deployed forces may not enter a park.", "Federal agents must show a warrant.",
           "ICE agents shall not enter city property.", "The FBI must give notice.", "United States Marshals may not park here.",
           "Order the federal officers to remove their masks.", "Make the marshals wait outside.", "Federal agents: show a warrant at the desk.",
           "Personnel shall forbid ICE to enter the lobby.", "Federal officers are barred from the school.",
           "Require each federal agent to wear a name plate."),
          ("Personnel shall ask a federal officer for a name.", "Ice must be cleared from the walk.", "This section sets no rule for a federal officer.",
           "Direct the federal officer to the front desk.", "Ask the marshals for a copy of the paper.",
           "Do not order a federal agent to leave.", "Require a judicial warrant before you open a nonpublic area.")),
    SafetyRule("SAFE-02",
          (Act("block blockade surround encircle obstruct impede hinder touch barricade detain arrest interfere+with stand+in+the+way+of seize grab"
               " restrain handcuff tackle attack assault resist fight confront chase disarm eject expel repel trap",
               FEDERAL, pronoun=True, hints=SAYS_GOVERNMENT),
           Act("delay stop", FEDERAL, r"(?!\w| (?:requests?|work)\b)", between=NEXT, pronoun=True,
               hints=SAYS_AGENT),
           Act("lock shut", FEDERAL, r"\s+(?:out|in|outside)\b", pronoun=True, hints=SAYS_AGENT),
           Act("lock+out shut+out", FEDERAL, pronoun=True, hints=SAYS_AGENT),
           Act("lock bar bolt shut close slam", FEDERAL,
               between=r"\s+(?:\w+\s+){0,4}(?:doors?|gates?|building|entrances?)\s+(?:on|against|in the faces? of)\s+(?:\w+\s+){0,2}",
               hints=SAYS_AGENT),
           Act("prevent keep", FEDERAL, r"\s+from\s+(?:mak|carry|do|arrest|serv|work|leav|perform)\w*", hints=SAYS_AGENT),
           Act("use", FEDERAL, between=r"\s+(?:(?:physical|deadly|any|all|reasonable|some|the|whatever) )*force (?:against|on|upon) (?:\w+ ){0,2}",
               hints=SAYS_AGENT)),
          (),
          "A measure declines help; it never blocks, touches, delays or arrests for federal duties.",
          "Take the words out, and keep common/non_obstruction.",
          ("An officer shall block a federal agent at the door.", "Police may arrest federal officers who wear masks.",
           "Employees must physically delay federal officers until counsel arrives.", "Block the federal agent at the door.",
           "Block ICE.", "Arrest or detain federal agents.", "If a federal agent comes in, surround him.", "Lock the marshals out.",
           "A federal agent shall be detained at the door.", "Step 2: stop the immigration officers.", "The guard blocks each ICE agent.",
           "Lock the doors on federal officers.", "Do not hesitate to obstruct a federal officer."),
          ("An employee may not block a federal officer.", "An officer may arrest a person who attacks the mayor.",
           "Do not block a federal agent.", "Never touch or delay a federal officer.", "A person who blocks a federal officer may be charged.",
           "Do not stand in the way of an agent of another government.", "Step aside and let the federal agent pass.",
           "No federal officer may be detained.", "Call a supervisor when a federal agent asks you to detain a person.")),
    SafetyRule("SAFE-03",
          (Act("hide conceal harbor smuggle", PERSON, between=NEXT + r"(?:\w+\s+)?"),
           Act("hide conceal harbor shelter smuggle move divert transport take sneak evacuate relocate usher escort lead drive rush send", PERSON,
               rf"[^.;]{{0,80}}\b(?:to (?:avoid|evade|defeat|escape)|(?:away )?from (?:the )?{THEIR_WORD}"
               rf"|before (?:the )?{THEIR_WORD})", hints=SAYS_PURSUED),
           Act("hide conceal", RECORD, rf"[^.;]{{0,60}}\b(?:from|when|before|if)\b[^.;]{{0,20}}(?:{THEIR_WORD}|agenc|courts?\b|warrant|subpoena)",
               hints=SAYS_SOUGHT)),
          (),
          "No text may hide, move or divert a person, or hide a record, from the service of law.",
          "Take the words out.",
          ("Staff shall move a person to avoid arrest by immigration officers.", "A school may hide residents from federal agents.",
           "Hide the person in the back room.", "When ICE arrives, take the residents out the back to escape arrest.",
           "Conceal the records from the federal agency.", "Families are to be moved away from federal officers."),
          ("Staff may move a person to a hospital.", "Personnel may not move a person to defeat a warrant.",
           "Do not hide a person or a record.", "Take the person to a hospital.", "Keep a person’s name out of the report.",
           "Move the person to the front of the line.")),
    SafetyRule("SAFE-04",
          (Act("warn alert notify tell inform announce publish post give", then=rf"[^.;]{{0,100}}{COMING}", hints=SAYS_COMING),
           Act("warn alert notify tell inform text tip+off", PUBLIC, rf"[^.;]{{0,60}}{NEAR}", hints=SAYS_COMING),
           Act("warn alert notify tell inform text tip+off", PUBLIC, given=rf"(?:^|\b(?:if|when|once|before|whenever)\b[^.;]{{0,30}}){NEAR}",
               hints=SAYS_COMING),
           Act("broadcast announce sound+the+alarm sound+an+alarm spread+the+word", given=NEAR, hints=SAYS_COMING)),
          (),
          "No text may give notice of an operation before it is public.",
          "Let notice wait until the operation is public or over.",
          ("The clerk shall alert residents of a planned immigration operation.", "Staff must warn families before a federal raid.",
           "Warn the neighborhood of an upcoming raid.", "Alert residents when ICE is near.", "If federal agents are on the way, tell the tenants.",
           "Post a notice of each planned sweep on the website.", "Residents shall be alerted before a federal raid."),
          ("The clerk shall post a report of an operation after it ends.", "Personnel may not warn a person of a planned search.",
           "Tell the person that they may ask for a lawyer.", "Call a supervisor when a federal agent comes to the desk.",
           "Do not tell anyone of a planned operation.", "Tell the public about an operation once it is public.")),
    SafetyRule("SAFE-05",
          (Act("delete destroy purge erase shred", given=CALLED_FOR, hints=SAYS_SOUGHT),
           Act("wipe burn scrub discard overwrite trash dispose+of get+rid+of throw+out throw+away", RECORD, given=CALLED_FOR, hints=SAYS_SOUGHT)),
          (),
          "No deletion may be triggered by a request for the data.",
          "Set a neutral period that runs from capture, with a litigation hold.",
          ("The department shall delete the data upon a federal request.", "Staff must destroy records when an agency asks for them.",
           "Delete the records when an agency asks for them.", "When a subpoena is served, shred the files.", "If ICE asks for the footage, wipe it.",
           "Records are deleted on request of a federal agency.", "Destroy the list before ICE gets it."),
          ("The department shall delete the data within 30 days after capture.", "The chief may not delete data early because an agency asked.",
           "Delete the data after 30 days.", "Delete the data after 30 days unless a court asks for it.", "Do not delete a record that a court asks for.",
           "Keep each record that an agency asks for.")),
    SafetyRule("SAFE-06",
          (Act("lie", then=r"\s*(?:\b(?:to|about|if|when|that)\b|[.,;!:]|$)"),
           Act("mislead deceive misinform misstate misrepresent falsify fabricate forge backdate pretend feign"),
           Act("give make provide offer tell file submit enter write state",
               then=r"\s+(?:[\w-]+\s+){0,3}?(?:false|misleading|untrue|evasive|fictitious|fake|bogus)\b",
               hints=SAYS_UNTRUE),
           Act("answer speak testify say", then=r"\s+(?:[\w-]+\s+){0,3}?(?:falsely|untruthfully|dishonestly|evasively)\b", hints=SAYS_UNTRUE),
           Act("tell", then=r"\s+(?:[\w-]+\s+){0,3}?(?:lies|a lie|falsehoods)\b", hints=SAYS_UNTRUE)),
          (),
          "No text may tell anyone to answer falsely.",
          "An employee may decline to answer, and says so.",
          ("An employee may give a misleading answer.", "Staff shall mislead the officer about the schedule.", "Lie to the federal agent.",
           "Lie.", "Misstate the release date.", "If asked, give a false name.", "The officer shall be deceived about the schedule."),
          ("An employee may decline to answer.", "An employee may not give a false answer.", "Do not lie.", "Never give a false or misleading answer.",
           "Decline to answer, and say so.", "A person who gives a false name may be arrested.")),
    SafetyRule("SAFE-07",
          (Act("threaten intimidate menace frighten"),
           Act("meet", FEDERAL, r"[^.;]{0,30}\bwith (?:\w+ )?(?:force|violence|resistance)\b", hints=SAYS_AGENT)),
          (Never(r"by any means necessary\b", frozenset(("by",)), hints=frozenset(("means",))),
           Never(r"\s+(?:(?:who|that)\b[^.;]{0,80}\b)?(?:will|shall|(?:is|are) to) (?:be (?:met with|resisted|arrested|removed)"
                 r"|face|regret|answer for)\b", BEGINS_OFFICER, officer=True,
                 hints=frozenset(("met", "resisted", "arrested", "removed", "face", "regret", "answer")))),
          "No text may threaten.",
          "Take the words out.",
          ("Federal agents who enter will be met with force.", "The city shall resist by any means necessary.", "Threaten the federal agent with arrest.",
           "Meet federal agents with force.", "ICE agents who come here shall be met with violence."),
          ("The supervisor shall record a threat.", "An employee may not threaten an officer.", "Do not threaten anyone.",
           "Report a person who threatens an officer.")),
    SafetyRule("SAFE-08",
          (Act("refuse reject ignore disobey defy disregard flout violate resist", COURT, between=NEXT, hints=SAYS_COURT),
           Act("refuse decline", COURT, between=r"\s+to (?:obey|honor|follow|accept|carry out|answer|comply with) ", hints=SAYS_COURT),
           Act("obey honor follow accept carry+out comply+with", COURT, between=NEXT, left_undone=True, hints=SAYS_COURT)),
          (),
          "No text may tell anyone to disobey a court.",
          "Say which papers come from a court, and that those are obeyed; counsel may ask the court to change its order.",
          ("Personnel shall refuse a judicial warrant.", "Ignore the court order.", "Do not obey a court order.",
           "Employees may decline to honor judicial warrants.", "If a marshal shows a judicial warrant, disregard it and ignore the judge’s order.",
           "Judicial warrants shall be ignored."),
          ("Hand each judicial warrant to a supervisor.", "Do not ignore a court order.", "Personnel may decline a request without a judicial warrant.",
           "Do not follow a paper that is not a judicial warrant.", "A department may refuse an administrative warrant.",
           "Nothing in this order lets a person disobey a court order.")),
)  # fmt: skip
