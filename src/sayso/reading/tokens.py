"""The tokenizer: spaCy's English rules bent to the conventions of the UD treebanks.

EWT, GUM and PUD split hyphens between words ("long - time", "20 - year - old") but not
after a prefix ("anti-tank", "re-elected"), split units from numbers, and keep ranks and
abbreviations with their point.
"""

from __future__ import annotations

import re

from spacy.lang.char_classes import ALPHA
from spacy.lang.en import English
from spacy.symbols import ORTH
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex
from spacy.vocab import Vocab, create_vocab

_INFIXES = (
    rf"(?<=[{ALPHA}0-9.])(?:-|–|—|--|---|‐|‑)(?=[{ALPHA}0-9])",
    rf"(?<=[{ALPHA}])/(?=[{ALPHA}0-9])|(?<=[0-9])/(?=[{ALPHA}])",
    r"(?<=[0-9])[-–—](?=[$£€])",
    rf"(?<=[{ALPHA}0-9\"”’\)])(?:—|–|--+)(?=[{ALPHA}0-9\"“‘\(])",
    r"(?<=[\w.,!?])[“”\"(\[](?=\w)",
    r"(?<=\w)[)\]](?=\w)",
    "\u200b",
)
_PREFIXES = ("[=*~_>]{2,}", "\u200b", "\ufeff", "-(?=[A-Za-z])")
_SUFFIXES = (
    "[=*~_>]{2,}",
    "\u200b",
    "\ufeff",
    rf"(?<=[{ALPHA}])[-–—]+",
    r"(?<=[0-9])(?:bn|mn|tn|am|pm|AM|PM)",
    r"(?<=[0-9][A-Z])\.",
)
_NOT_SMILES = frozenset({"):", "(:"})
# Prefixes that PUD, GUM and EWT (train) leave joined to their word more often than not.
_WHOLE = re.compile(
    r"(?:anti|co|counter|cross|e|ex|extra|inter|mid|mini|multi|non|over|post|pre|pro|psycho|re|semi|socio|sub|un|vice|wi)"
    r"-\w+"
    r"|[#@][A-Za-z]\w+",
    re.IGNORECASE,
)
_ABBREVIATIONS = re.findall(
    r"\S+",
    "ca. PS. Yahoo! [...] Maj. Gen. Lt. Col. Brig. Capt. Cmdr. Adm. Sgt. Cpl. Pvt. Sen. Rep. Gov. Pres. Mr. "
    "Mrs. Ms. Dr. Prof. Rev. Hon. St. Jr. Sr. Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. "
    "Mt. Ft. No. Nos. vs. etc. Inc. Corp. Ltd. Co. Bros. U.S. U.K. U.N. E.U. U.A.E. U.S.A. U.S.S.R. D.C. "
    "Ph.D. M.D. B.A. a.m. p.m. A.M. P.M. i.e. e.g. approx. dept. est. al. Ave. Blvd. Rd. Messrs. Supt. Insp. "
    "Det. Gens. Drs. Sens. Reps. Lieut. Spc. 1st. Ariz. Calif. Colo. Conn. Fla. Ga. Ill. Ind. Kan. Ky. La. "
    "Mass. Md. Mich. Minn. Miss. Mo. Mont. Neb. Nev. Okla. Ore. Pa. Tenn. Tex. Va. Vt. Wash. Wis. Wyo.",
)


def ud_tokenizer(vocab: Vocab | None = None) -> Tokenizer:
    """Return a tokenizer that splits English as the UD treebanks do.

    Every character of the text is covered by a token or by the single space after one,
    so `doc.text` is the text to the letter.

    Args:
        vocab: the vocabulary to share; a fresh English one without it.
    """
    defaults = English.Defaults
    infixes = [*_INFIXES, *(defaults.infixes or ())]
    prefixes = [*_PREFIXES, *(defaults.prefixes or ())]
    suffixes = [*_SUFFIXES, *(defaults.suffixes or ())]
    rules = {word: cut for word, cut in (defaults.tokenizer_exceptions or {}).items() if word not in _NOT_SMILES}
    for word in _ABBREVIATIONS:
        rules[word] = [{ORTH: word}]
        rules[word.upper()] = [{ORTH: word.upper()}]
    return Tokenizer(
        vocab if vocab is not None else create_vocab("en", defaults),
        rules=rules,
        prefix_search=compile_prefix_regex(prefixes).search,
        suffix_search=compile_suffix_regex(suffixes).search,
        infix_finditer=compile_infix_regex(infixes).finditer,
        token_match=_WHOLE.fullmatch,
        url_match=defaults.url_match,
    )
