"""What one text tells, kind by kind: attributions, events, figures, toponyms, times, actors."""
