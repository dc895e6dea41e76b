"""Which reports tell of the same incident: what a brief holds for it, links between briefs, and incidents."""

from sayso.linking.incidents.gathering import incidents_of
from sayso.linking.incidents.happenings import happenings_of
from sayso.linking.incidents.keys import incident_keys
from sayso.linking.incidents.links import link_of
from sayso.linking.incidents.sketch import FORM
from sayso.linking.incidents.strengths import Likely, link_strengths, sketch_of
from sayso.linking.incidents.terms import terms_of

__all__ = ["FORM", "Likely", "happenings_of", "incident_keys", "incidents_of", "link_of", "link_strengths", "sketch_of",
           "terms_of"]
