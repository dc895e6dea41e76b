"""Who says what in which words: source, cue and content of every attribution (PARC 3.0, PolNeAR).

Spans follow PolNeAR (Newell, Margolin and Ruths 2018):

- source: the whole noun phrase with titles, appositions and relative clauses, without a trailing comma;
  a possessive keeps its 's; in a relative clause it is the relative pronoun; a clause behind a comma that
  tells news of somebody known by surname stays out;
- cue: the verb with auxiliaries, negation, adverbs beside it, particle, preposition of the content, the
  verbs and adjectives that govern it ("is likely to say", "went on to say"), "in a statement" and colon where
  they follow at once, and the text that is put out ("released a statement saying"); a noun with its adjectives
  and the light verb that carries it; "according to". Those spoken to stay out (263 of 267 on PolNeAR's train
  documents), and so do times and longer settings, which its annotators take in or leave out by halves;
- content: from "that", "to" or the opening mark to the end, without a final comma or full stop outside
  quotation marks; in two parts where the cue stands between, also where commas insert it behind a phrase that
  leads up; a quotation that runs on over sentences and paragraphs is one content.

Beyond PolNeAR, words of a named third party within another's content are attributions of their own,
with the relay chain from the outermost source inwards.
"""

from sayso.extraction.attributions.find import find_attributions

__all__ = ["find_attributions"]
