"""Trends: what was logged, drawn for the reader.

At 80×24, day by day (from 110 columns the words stand beside the plot):

     moodladder  Day  Ladder ▪Trends
     ▪Day by day  Moments  Attempts  Year          week ▪month  quarter  year  all
     24 October – 22 November 2026                              no earlier entries
          ● Mood  1–10, 10 is very good                               ─ 7-day mean
      10                     ▌ moved house
                 ●  ●        │              ●●
       5      ●⠤⠤⠤⠤⠤⠤⠤⠤⠤●     │   ⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤
       1                     │
         ───────────✓────────────────────────✓
     What it shows, in one sentence, with its n.
     This week against the one before, with both n.
     The day under the cursor: its values, what happened on it.
     ←→ earlier, later   + wider   v view   s series   e event   …
"""

from tracker.screens.trends.screen import TrendsScreen

__all__ = ["TrendsScreen"]
