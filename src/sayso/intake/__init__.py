"""From a file, address, folder, mail or JSON Lines to a document, or a refusal."""

from sayso.intake.again import take_again
from sayso.intake.capture import Taken
from sayso.intake.finishing import document_id
from sayso.intake.handed import Handed
from sayso.intake.inputs import document_from_text, open_input, open_reports, take_in
from sayso.intake.options import IntakeOptions
from sayso.intake.refused import Refused

__all__ = ["Handed", "IntakeOptions", "Refused", "Taken", "document_from_text", "document_id", "open_input",
           "open_reports", "take_again", "take_in"]
