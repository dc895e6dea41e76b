"""Events as PLOVER codes them: its own records, and POLECAT's columns."""
