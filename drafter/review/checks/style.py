"""Style of single sentences: words that the manuals bar. Each rule is a row; ``pattern`` is their one small function."""

from __future__ import annotations

from drafter.review.rule import Rule, pattern
from drafter.review.text import OPERATIVE

_ALL = (*OPERATIVE, "recital", "title")

STYLE: tuple[Rule, ...] = (
    Rule("STY-01", "warning", "‘and/or’ and slashes hide a choice.", "Write ‘X, Y, or both’.", "plain-slash",
         pattern(r"\band/or\b|\b[a-z]+/[a-z]+\b(?! (?:of )?(?:\d|http))", _ALL),
         ("Staff shall detain and/or arrest the person.", "The officer/employee shall record the request."),
         ("Staff shall detain the person, arrest the person, or do both.",)),
    Rule("STY-02", "warning", "A proviso hides an exception.", "Write ‘except that’, ‘if’, or a new sentence.", "minn-ch10",
         pattern(r"\bprovided,? (?:however,? )?that\b|\bprovided,? (?:further|however)\b", _ALL),
         ("The City shall pay the bill; provided that funds exist.",), ("The City shall pay the bill if funds exist.",)),
    Rule("STY-03", "warning", "A legal pointer that plain words replace.", "Write ‘the’, ‘this section’, or nothing.",
         "wis-2001, legisource",
         pattern(r"\b(?:aforesaid|aforementioned|hereinafter|hereinabove|hereinbefore|herein|hereof|hereto|hereunder|thereof|therein|thereto"
                 r"|thereunder|therefor|witnesseth|hereby|herewith|whereof|the same shall)\b"
                 r"|(?<!is )(?<!has )(?<!have )(?<!had )(?<!who )(?<!be )\bsaid (?!that\b|to\b|in\b|it\b|so\b|by\b|the\b|he\b|she\b|they\b|on\b)[a-z]+"
                 r"|\bsuch (?!as\b|an?\b|that\b)[a-z]+", _ALL),
         ("The chief shall file said report.", "The department shall keep the report herein.", "Staff shall return such records."),
         ("The chief shall file the report.", "The chief shall keep a record such as a log.")),
    Rule("STY-04", "warning", "Two words where one will do.", "Keep one.", "mrsc, alabama",
         pattern(r"\bnull and void\b|\beach and every\b|\bany and all\b|\b(?:full )?force and effect\b|\bsole and exclusive\b"
                 r"|\bterms and conditions\b|\bdue and payable\b|\bfree and clear\b|\bfinal and conclusive\b|\bunless and until\b"
                 r"|\bauthorized and directed\b|\border(?:ed)? and direct(?:ed)?\b|\bby and between\b|\bmade and entered into\b"
                 r"|\bif and when\b|\bcovenants? and agrees?\b", _ALL),
         ("The agreement is null and void.", "The Manager is authorized and directed to sign."),
         ("The agreement is void.", "The Manager shall sign.")),
    Rule("STY-06", "warning", "A word of one sex.", "Repeat the noun, or recast.", "minn-ch10, mrsc",
         pattern(r"\b(?:he or she|she or he|his or her|her or his|him or her|he/she|his/her|s/he|chairm[ae]n|policem[ae]n|councilm[ae]n"
                 r"|firem[ae]n|alderm[ae]n|spokesm[ae]n|himself|herself|his|he|she|him)\b(?! shall not be infringed)", _ALL),
         ("He or she may apply.", "The chairman shall sign.", "The chief shall file his report."),
         ("The officer may apply.", "The chief shall file a report.")),
    Rule("STY-07", "note", "A long way to say a short word.", "Write before, under, if, to, after, about.", "legisource",
         pattern(r"\b(?:prior to|pursuant to|in the event that|for the purposes? of|subsequent to|in order to|with respect to"
                 r"|at such time as|in the amount of|in lieu of|until such time as|by means of|in regards? to|is able to|has the ability to)\b",
                 _ALL),
         ("Staff shall file the plan prior to the vote.",), ("Staff shall file the plan before the vote.",)),
    Rule("STY-08", "warning", "A vague standard that names no decider and no number.",
         "Give a number of days, a test, or the officer who decides.", "mrsc",
         pattern(r"\b(?:promptly|timely|expeditiously|forthwith|as soon as (?:is )?(?:reasonably )?(?:practicable|possible|feasible|practical)"
                 r"|(?:where|when|whenever|wherever|if|as|to the extent|to the maximum extent|unless) "
                 r"(?:it is |is )?(?:reasonably )?(?:practicable|practical|feasible|possible|appropriate|necessary)"
                 r"|as needed|from time to time|best efforts|(?:sole|primary|principal) purpose|solely for the purpose"
                 r"|sufficient|adequate|reasonably"
                 r"|reasonable(?! (?:suspicion|cause|accommodations?|grounds?|doubt|modifications?|attorney|search|seizure)))\b"
                 r"(?<!not necessary)"),
         ("The chief shall promptly answer the request.", "Staff shall decline help where feasible.", "The sole purpose is enforcement.",
          "The clerk shall set a reasonable fee."),
         ("The chief shall answer the request within 2 days after it arrives.", "An officer who has reasonable suspicion may stop a person.")),
    Rule("STY-09", "warning", "It names no law.", "Name the law, or drop the words.", "wis-2001",
         pattern(r"\bnotwithstanding any (?:other )?(?:provision|law|section|ordinance)|\b(?:unless|except as) otherwise provided (?:by|in) law\b"
                 r"|\bexcept as otherwise (?:required|permitted|authorized) by law\b|\bto the (?:fullest |full |maximum"
                 r" )?extent (?:permitted|allowed) by law\b",
                 _ALL),
         ("Notwithstanding any other provision of law, staff may refuse.", "Unless otherwise provided by law, the fee is $5."),
         ("Despite section 4, staff may refuse.",)),
    Rule("NBR-01", "warning", "A number said twice can disagree with itself.", "Write it once, in digits.", "marion",
         pattern(r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|forty-five|sixty|ninety"
                 r"|hundred|thousand|[a-z]+ty(?:-[a-z]+)?|[a-z]+teen) ?\(\$?\d[\d,]*\)", _ALL),
         ("The clerk shall post it for thirty (30) days.",), ("The clerk shall post it for 30 days.",)),
)  # fmt: skip
