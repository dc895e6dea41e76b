"""Reports of the tests, invented."""

PROSE = "Two soldiers were killed near the border on Tuesday, the ministry said in a statement."
MORE = "The other side denied that its forces had opened fire and spoke of three wounded men."
LAST = "Talks are to go on next week, according to both governments and to the mediators."


def story(*above: str, between: str = "", below: str = "") -> str:
    """A report with lines above, between and below its three paragraphs."""
    parts = [*above, PROSE, *([between] if between else []), MORE, LAST, *([below] if below else [])]
    return "\n\n".join(parts)
