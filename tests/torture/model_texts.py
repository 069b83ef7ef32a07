"""The articles that are worked on: short, in several scripts, with what is hard to count."""

TEXTS: dict[str, str] = {
    "ferry.txt": (
        "Harbour vote keeps the night ferry\n\nBy Maren Holt\n\nIngrid Solheim said on Monday that the ferry stays. "
        "Ingrid Solheim thanked the council of Port Alder, which voted late, and the people who work at night.\n\n"
        "Councillor Pieter Vance was not convinced that the plan would pay for itself within three years.\n"
    ),
    "bridge.txt": (
        "Old bridge to close for a summer\n\nNorthfield Courier\n\nThe bridge over the Lenne will close in May, said "
        "Pieter Vance. Nobody asked the bakers. The bakers of Lenne Street sell bread to those who walk across.\n\n"
        "Ingrid Solheim, who keeps a boat, offered to carry the bread 🍞🥖 for nothing 👩🏽‍🚀 until the bridge opens.\n"
    ),
    "bruecke.txt": (
        "Die alte Brücke wird gesperrt\n\nVon Hanne Löhr\n\nDie Brücke über die Lenne wird im Mai gesperrt, sagte "
        "Pieter Vance am Montag. Die Bäcker der Lennestraße wurden nicht gefragt. Ingrid Solheim will das Brot mit "
        "dem Boot fahren.\n\nDer Rat von Port Alder tagt am Donnerstag noch einmal über die Brücke.\n"
    ),
    "marche.txt": (
        "Le marché déménage\n\nLe marché de Port Alder s’installe près du pont. Élodie Marchand, qui vend des œufs, "
        "craint de perdre ses clients. Le conseil a voté tard dans la nuit après un long débat.\n\nPieter Vance "
        "promet un été sans travaux. Élodie Marchand attend de voir.\n"
    ),
    "cafe\u0301.txt": (
        "Two cafe\u0301s, one kitchen\n\nThe cafe\u0301 of Mia Torres and that of her brother share a kitchen since "
        "Sunday. Mia Torres cooks, Rui Torres serves. Nai\u0308ve, said some; clever, said the neighbours.\n\nThe "
        "council of Port Alder has no rule for two cafe\u0301s with one door. Pieter Vance wants one.\n"
    ),
    "harbour.txt": (
        "ميناء ألدر يفتح أبوابه\n\nقالت إنغريد سولهايم يوم الاثنين إن العبارة باقية. شكرت إنغريد سولهايم المجلس.\n\n"
        "The council of Port Alder published the letter in Arabic and in English. Ingrid Solheim signed both.\n"
    ),
    "school.txt": (
        "Pupils count the swifts\n\nNineteen pupils of the Alder School counted swifts for a week. They found forty "
        "nests under the roof of the town hall. Maren Holt, who teaches there, was proud.\n\nThe roof was to be mended "
        "in June. Pieter Vance said that the swifts come first. The pupils cheered.\n"
    ),
}

FOLDED = "Northfield Courier"
"""What the program takes for no part of an article, and folds away."""
