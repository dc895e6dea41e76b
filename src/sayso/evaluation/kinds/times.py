"""Times: the expression, and which day or hour it means (TIMEX3)."""

from __future__ import annotations

from typing import get_args

from sayso.evaluation.kinds.kind import Kind, choice, plain
from sayso.records.mentions import TimeType
from sayso.records.record import Time

KIND: Kind[Time] = Kind(
    name="times", key="words", items=lambda record: record.times, spans=lambda time: (time.span,),
    fields={
        "value": plain(lambda time, _view: time.value),
        "type": choice(get_args(TimeType), lambda time, _view: time.type),
        "start": plain(lambda time, _view: time.start), "end": plain(lambda time, _view: time.end),
        "precision": plain(lambda time, _view: time.precision),
    })
