"""What people judge of one report: found again in its record and applied; what waits for a judgement; the audit."""
