"""Who says what in which words: source, cue and content of every attribution (PARC 3.0, PolNeAR).

Spans follow PolNeAR (Newell, Margolin and Ruths 2018):

- source: the whole noun phrase with titles, appositions and relative clauses, without a trailing comma;
  a possessive keeps its 's; in a relative clause it is the relative pronoun;
- cue: the verb with auxiliaries, negation, adverbs beside it, particle, preposition of the content,
  "in a statement" and colon where they follow at once; a noun with its adjectives and the light verb
  that carries it; "according to";
- content: from "that", "to" or the opening mark to the end, without a final comma or full stop outside
  quotation marks; in two parts where the cue stands between; a quotation that runs on is one content.

Beyond PolNeAR, words of a named third party within another's content are attributions of their own,
with the relay chain from the outermost source inwards.
"""

from sayso.extraction.attributions.find import find_attributions

__all__ = ["find_attributions"]
